/** Runs the stages in order: content files in, a published site and a report out. */
@NullMarked
package dev.lectern.generation;

import org.jspecify.annotations.NullMarked;
