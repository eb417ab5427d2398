package dev.lectern.markdown;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** What an author should know about a document; the first {@value #MAX_FINDINGS} of it. */
final class Findings {
  private static final int MAX_FINDINGS = 20;
  private static final int MAX_QUOTED = 80;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private MarkdownSource source;
  private @Nullable SourceText lines;
  private boolean rawHtmlSeen;

  Findings(MarkdownSource first) {
    this.source = first;
  }

  /** What follows concerns another piece of the document. */
  void moveTo(MarkdownSource next) {
    source = next;
    lines = null;
  }

  void unsafeLink(Node link, String destination) {
    if (hasRoom()) {
      String message = "link to " + quoted(destination) + " is left out, its text stays";
      diagnostics.add(
          Diagnostic.warning("unsafe-link", locate(link, destination), message)
              .withHint("link to an http, https or mailto address, or to a page of the site"));
    }
  }

  void imageNotShown(Node image, String destination) {
    if (hasRoom()) {
      String message = "image " + quoted(destination) + " is not shown, its text is";
      diagnostics.add(Diagnostic.note("image-not-shown", locate(image, destination), message));
    }
  }

  /** Said once for a document. */
  void rawHtml(Node html, String literal) {
    if (!rawHtmlSeen && hasRoom()) {
      rawHtmlSeen = true;
      String message = "HTML such as " + quoted(literal.strip()) + " is shown as text";
      diagnostics.add(
          Diagnostic.note("raw-html", locate(html, literal.strip()), message)
              .withHint("write Markdown, or put it in backticks"));
    }
  }

  void tooLong(int limit) {
    warnOfWhole(
        "markdown-too-long", "more than " + limit + " characters of Markdown, shown as text");
  }

  void tooManyCells(int limit) {
    warnOfWhole("table-too-large", "a table of more than " + limit + " cells, shown as text");
  }

  void tooManyBrackets(int limit) {
    warnOfWhole("too-many-brackets", "more than " + limit + " opening brackets, shown as text");
  }

  void tooMuchRepeated(Node link) {
    if (hasRoom()) {
      diagnostics.add(
          Diagnostic.warning(
              "link-repeated",
              locate(link, "["),
              "links repeat long addresses, the rest are text"));
    }
  }

  List<Diagnostic> all() {
    return diagnostics;
  }

  private void warnOfWhole(String id, String message) {
    if (hasRoom()) {
      diagnostics.add(Diagnostic.warning(id, source.location(), message));
    }
  }

  private boolean hasRoom() {
    return diagnostics.size() < MAX_FINDINGS;
  }

  private static String quoted(String text) {
    int newline = text.indexOf('\n');
    String line = newline < 0 ? text : text.substring(0, newline);
    int length = line.codePointCount(0, line.length());
    return length <= MAX_QUOTED
        ? '"' + line + '"'
        : '"' + line.substring(0, line.offsetByCodePoints(0, MAX_QUOTED)) + "…\"";
  }

  /** Where {@code wanted} stands among the lines of the node's block; else where that begins. */
  private SourceLocation locate(Node node, String wanted) {
    List<SourceSpan> spans = spansOfBlock(node);
    if (lines == null) {
      lines = new SourceText(source.location().path(), source.markdown());
    }
    for (SourceSpan span : spans) {
      int line = Math.min(span.getLineIndex() + 1, lines.lineCount());
      int at = lines.line(line).indexOf(wanted);
      if (at >= 0) {
        return inFile(lines.locationOf(lines.lineStart(line) + at));
      }
    }
    return spans.isEmpty()
        ? source.location()
        : inFile(new SourceLocation(lines.path(), spans.get(0).getLineIndex() + 1, 1));
  }

  private SourceLocation inFile(SourceLocation inSource) {
    SourceLocation start = source.location();
    int column = inSource.line() == 1 ? start.column() + inSource.column() - 1 : inSource.column();
    return new SourceLocation(start.path(), start.line() + inSource.line() - 1, column);
  }

  private static List<SourceSpan> spansOfBlock(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.getSourceSpans().isEmpty()) {
        return n.getSourceSpans();
      }
    }
    return List.of();
  }
}
