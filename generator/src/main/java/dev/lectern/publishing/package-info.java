/** Puts finished files where the site is published, all of them or none. Knows no lectures. */
@NullMarked
package dev.lectern.publishing;

import org.jspecify.annotations.NullMarked;
