package dev.lectern.markdown;

import dev.lectern.lecture.TextLanguage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HTML being written, in which some elements get attributes only once their end is reached: the id
 * of a heading, and {@code lang} where the text turns out to be in another language than the text
 * around it.
 */
final class HtmlBuffer {
  private final StringBuilder out = new StringBuilder();
  private final List<Start> starts = new ArrayList<>();
  private final Deque<Start> open = new ArrayDeque<>();

  private static final class Start {
    final int end;
    final @Nullable Start parent;
    final TextLanguage lettersBefore;
    String attributes = "";
    String language = "";

    Start(int end, @Nullable Start parent, TextLanguage lettersBefore) {
      this.end = end;
      this.parent = parent;
      this.lettersBefore = lettersBefore;
    }
  }

  /** Begins a line, unless at the beginning of one. */
  void line() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  void raw(String markup) {
    out.append(markup);
  }

  void text(CharSequence text) {
    Escaping.append(out, text);
  }

  /** Appends {@code name="value"}. */
  void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    Escaping.append(out, value);
    out.append('"');
  }

  /**
   * Writes the start tag of an element that may say its language.
   *
   * @param tag without the angle brackets: {@code td class="align-right"}
   * @param letters all of the document so far
   */
  void open(String tag, TextLanguage letters) {
    out.append('<').append(tag);
    Start start = new Start(out.length(), open.peek(), letters);
    out.append('>');
    starts.add(start);
    open.push(start);
  }

  /**
   * Writes the end tag of the element opened last.
   *
   * @param attributes to add to its start tag, with a blank before each
   * @param letters all of the document so far
   */
  void close(String name, String attributes, TextLanguage letters, String documentLanguage) {
    Start start = open.pop();
    start.attributes = attributes;
    start.language = letters.minus(start.lettersBefore).tagIn(documentLanguage).orElse("");
    out.append("</").append(name).append('>');
  }

  /** Writes the end tag of the element opened last, which is in the language around it. */
  void close(String name, String attributes) {
    open.pop().attributes = attributes;
    out.append("</").append(name).append('>');
  }

  /** Everything written, with the attributes in place. */
  Html finish(String documentLanguage) {
    StringBuilder finished = new StringBuilder(out.length() + 256);
    int copied = 0;
    // Parents come before their children, so that each finds what it inherits settled.
    for (Start start : starts) {
      String inherited = start.parent == null ? documentLanguage : start.parent.language;
      finished.append(out, copied, start.end).append(start.attributes);
      if (start.language.isEmpty()) {
        start.language = inherited;
      } else if (!start.language.equals(inherited)) {
        finished.append(" lang=\"");
        Escaping.append(finished, start.language);
        finished.append('"');
      }
      copied = start.end;
    }
    return new Html(finished.append(out, copied, out.length()).toString());
  }
}
