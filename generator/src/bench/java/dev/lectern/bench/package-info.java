/** Measures the generator: whole builds beside a copy of their output, and its hot pieces alone. */
@NullMarked
package dev.lectern.bench;

import org.jspecify.annotations.NullMarked;
