/** Keeps the README, the guide and CONTRIBUTING true: tables, ids, keys and commands. */
@NullMarked
package dev.lectern.documentation;

import org.jspecify.annotations.NullMarked;
