package dev.lectern.markdown;

import dev.lectern.diagnostics.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * What one pass over a document's Markdown found.
 *
 * @param blocks one for each source, in order
 * @param headings of all blocks, in order
 * @param headingCounts for each block how many of the headings are in it
 * @param plainText what a reader sees, without markup: lines of paragraphs, headings, items, table
 *     rows; for search and tags
 * @param boldPhrases the texts set in bold, in order and with repeats, on one line and without a
 *     colon at the end; none is empty
 * @param terms those bold phrases that have ids, in order: all outside headings where the settings
 *     ask for it, else none
 * @param excerpt the first sentences, plain, on one line, of about {@value Excerpt#MAX_COLUMNS}
 *     columns at most (a Han character takes two); empty when there is no paragraph
 * @param diagnostics of addresses and markup that were not let through
 */
public record MarkdownDocument(
    List<Html> blocks,
    List<Heading> headings,
    List<Integer> headingCounts,
    String plainText,
    List<String> boldPhrases,
    List<Term> terms,
    String excerpt,
    List<Diagnostic> diagnostics) {

  public MarkdownDocument {
    blocks = List.copyOf(blocks);
    headings = List.copyOf(headings);
    headingCounts = List.copyOf(headingCounts);
    Objects.requireNonNull(plainText, "plainText");
    boldPhrases = List.copyOf(boldPhrases);
    terms = List.copyOf(terms);
    Objects.requireNonNull(excerpt, "excerpt");
    diagnostics = List.copyOf(diagnostics);
  }
}
