/**
 * Markdown to HTML that may stand in a page as it is; the only package that imports commonmark-java
 * and the only maker of {@link dev.lectern.markdown.Html}.
 */
@NullMarked
package dev.lectern.markdown;

import org.jspecify.annotations.NullMarked;
