/** Writing JSON: for machines that read pages, feeds and diagnostics. */
@NullMarked
package dev.lectern.json;

import org.jspecify.annotations.NullMarked;
