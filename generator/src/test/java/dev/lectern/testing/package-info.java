/** What the tests of several packages share. */
@NullMarked
package dev.lectern.testing;

import org.jspecify.annotations.NullMarked;
