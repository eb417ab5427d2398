package dev.lectern.markdown;

import dev.lectern.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * CommonMark with GFM's tables, strikethrough ({@code ~~}; a single tilde is a range such as
 * 10~20), bare links and task lists, and with emphasis that works in Chinese, Japanese and Korean
 * text, as HTML that is safe in a page whoever wrote the Markdown:
 *
 * <ul>
 *   <li>raw HTML is shown as text;
 *   <li>links are {@code http}, {@code https}, {@code mailto} or relative, else only their text
 *       stays; a link to another host gets {@code rel="noopener noreferrer"};
 *   <li>images from other hosts become links;
 *   <li>the result is well-formed as XML, and its size and the time to make it grow with the input
 *       alone.
 * </ul>
 *
 * <p>Headings get ids and levels that fit below the page's own heading. Elements in another
 * language than the page's say so in {@code lang}. Link references are known within their own piece
 * of a document. Threads may share one.
 */
public final class MarkdownToHtml {
  /**
   * Nesting beyond this is text. Deep enough for any writer, and browsers cut what is deeper than
   * 512 elements.
   */
  private static final int MAX_NESTING = 100;

  /** Rows shorter than the head are filled up, so that a short text could make a huge table. */
  static final int MAX_TABLE_CELLS = 20_000;

  /**
   * Opening brackets in a piece of a document. For each link commonmark-java looks through all
   * brackets still open, which takes quadratic time when nothing closes them.
   */
  static final int MAX_BRACKETS = 20_000;

  /** Longest piece of Markdown that is parsed, in UTF-16 units: a thousand times the usual. */
  static final int MAX_LENGTH = 1_000_000;

  private final Parser parser = parser(true);
  private final Parser parserWithoutTables = parser(false);

  /**
   * Renders one document.
   *
   * @param sources its pieces, in order; what stands between them is the caller's
   */
  public MarkdownDocument render(List<MarkdownSource> sources, MarkdownSettings settings) {
    Findings findings =
        new Findings(
            sources.isEmpty()
                ? new MarkdownSource("", SourceLocation.startOf(""))
                : sources.get(0));
    DocumentWriter writer = new DocumentWriter(settings, findings);
    for (MarkdownSource source : sources) {
      findings.moveTo(source);
      if (source.markdown().length() > MAX_LENGTH) {
        findings.tooLong(MAX_LENGTH);
        writer.writeAsText(source);
      } else if (hasTooManyBrackets(source.markdown())) {
        findings.tooManyBrackets(MAX_BRACKETS);
        writer.writeAsText(source);
      } else {
        writer.write(source, parse(source, findings));
      }
    }
    return writer.finish();
  }

  private static boolean hasTooManyBrackets(String text) {
    int count = 0;
    for (int at = text.indexOf('['); at >= 0 && count <= MAX_BRACKETS; ) {
      count++;
      at = text.indexOf('[', at + 1);
    }
    return count > MAX_BRACKETS;
  }

  /** The syntax tree of a text, with the marks that {@link CleanText} drops. */
  private Node parse(MarkdownSource source, Findings findings) {
    String text = CjkEmphasis.mark(CleanText.of(source.markdown()));
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException e) {
      // The one way the tables extension has of saying that there are too many cells.
      findings.tooManyCells(MAX_TABLE_CELLS);
      return parserWithoutTables.parse(text);
    }
  }

  private static Parser parser(boolean withTables) {
    List<Extension> extensions = new ArrayList<>();
    extensions.add(StrikethroughExtension.builder().requireTwoTildes(true).build());
    if (withTables) {
      extensions.add(TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build());
    }
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING)
        .build();
  }

  /** Our parser on its own, for the tests that hold it against the CommonMark specification. */
  Node parse(String markdown) {
    return parser.parse(CjkEmphasis.mark(CleanText.of(markdown)));
  }
}
