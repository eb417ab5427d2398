package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * What Mermaid 11 does to the source of a flowchart before its grammar sees it: comment lines go, a
 * semicolon behind a colour goes, {@code #name;} is veiled so that its marks are no syntax, and
 * blanks behind a closing brace go.
 */
final class MermaidPreprocessing {
  /** Stand for {@code #} (doubled: {@code #} and a number) and {@code ;} in veiled entities. */
  static final String ENTITY_START = "\uFB02\u00B0";

  static final String ENTITY_NUMBER = "\u00B0";
  static final String ENTITY_END = "\u00B6\u00DF";

  private final String source;
  private final List<Edit> edits = new ArrayList<>();

  private MermaidPreprocessing(String source) {
    this.source = source;
  }

  /**
   * Runs it.
   *
   * @param source without front matter and directives
   */
  static Revision of(String source) {
    MermaidPreprocessing preprocessing = new MermaidPreprocessing(source);
    int at = 0;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      preprocessing.readLine(at, end);
      at = end + 1;
    }
    preprocessing.trimBehindBraces();
    return Revision.of(source, preprocessing.edits);
  }

  private void readLine(int from, int to) {
    if (isComment(source, from, to)) {
      edits.add(new Edit(from, Math.min(to + 1, source.length()), ""));
      return;
    }
    // A search from here in the whole text would cost its length for each line.
    String line = source.substring(from, to);
    int styled = semicolonBehindColour("style", line, from, -1);
    int classed = semicolonBehindColour("classDef", line, from, styled);
    veilEntities(line, from, styled, classed);
    if (styled >= 0) {
      edits.add(new Edit(styled, styled + 1, ""));
    }
    if (classed >= 0) {
      edits.add(new Edit(classed, classed + 1, ""));
    }
  }

  /** Whether a line is a comment that Mermaid drops; a bare {@code %%} is none. */
  static boolean isComment(String source, int from, int to) {
    int at = from;
    while (at < to && MermaidCharacters.isBlank(source.charAt(at))) {
      at++;
    }
    return at + 2 < to && source.startsWith("%%", at) && source.charAt(at + 2) != '{';
  }

  /**
   * The last semicolon of a line behind a keyword, a colon and a {@code #} in the word behind that:
   * Mermaid's {@code style.*:\S*#.*;}.
   *
   * @param gone one that counts no more, or -1
   * @return -1 if there is none
   */
  private static int semicolonBehindColour(String keyword, String line, int from, int gone) {
    int at = line.indexOf(keyword);
    if (at < 0) {
      return -1;
    }
    boolean behindColon = false;
    for (int i = at + keyword.length(); i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '#' && behindColon) {
        int last = line.lastIndexOf(';');
        last = from + last == gone ? line.lastIndexOf(';', last - 1) : last;
        return last > i ? from + last : -1;
      }
      behindColon = c == ':' || (behindColon && !MermaidCharacters.isBlank(c));
    }
    return -1;
  }

  private void veilEntities(String line, int from, int styled, int classed) {
    for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
      int end = at + 1;
      boolean number = true;
      while (end < line.length() && MermaidCharacters.isWord(line.charAt(end))) {
        number &= MermaidCharacters.isDigit(line.charAt(end));
        end++;
      }
      if (end < line.length()
          && end > at + 1
          && line.charAt(end) == ';'
          && from + end != styled
          && from + end != classed) {
        edits.add(
            new Edit(
                from + at, from + at + 1, number ? ENTITY_START + ENTITY_NUMBER : ENTITY_START));
        edits.add(new Edit(from + end, from + end + 1, ENTITY_END));
      }
    }
  }

  private void trimBehindBraces() {
    for (int at = source.indexOf('}'); at >= 0; at = source.indexOf('}', at + 1)) {
      int lastLineEnd = -1;
      int end = at + 1;
      while (end < source.length() && MermaidCharacters.isBlank(source.charAt(end))) {
        lastLineEnd = source.charAt(end) == '\n' ? end : lastLineEnd;
        end++;
      }
      if (lastLineEnd > at + 1) {
        edits.add(new Edit(at + 1, lastLineEnd, ""));
      }
    }
  }
}
