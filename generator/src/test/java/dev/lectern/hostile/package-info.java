/**
 * Records, names and files made to upset, each with what must become of it, run through the whole
 * generator.
 */
@NullMarked
package dev.lectern.hostile;

import org.jspecify.annotations.NullMarked;
