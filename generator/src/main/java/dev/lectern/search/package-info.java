/**
 * The search index: tokens of lectures, postings, and the static files that a browser reads them
 * from. It knows no pages and no markup.
 */
@NullMarked
package dev.lectern.search;

import org.jspecify.annotations.NullMarked;
