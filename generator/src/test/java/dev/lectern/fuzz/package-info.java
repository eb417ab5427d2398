/** What the fuzz tests of several packages share; the tests lie beside what they upset. */
@NullMarked
package dev.lectern.fuzz;

import org.jspecify.annotations.NullMarked;
