/**
 * What is wrong with content, where, and how to mend it: values first, their printed forms beside
 * them.
 */
@NullMarked
package dev.lectern.diagnostics;

import org.jspecify.annotations.NullMarked;
