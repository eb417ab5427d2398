/** The plugin's goals: doorways from Maven to {@code generation}, and nothing more. */
@NullMarked
package dev.lectern.maven;

import org.jspecify.annotations.NullMarked;
