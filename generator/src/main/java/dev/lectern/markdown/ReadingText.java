package dev.lectern.markdown;

import dev.lectern.lecture.TextLanguage;
import java.util.ArrayList;
import java.util.List;

/** What a reader sees of a document, gathered while its HTML is written. */
final class ReadingText {
  private final StringBuilder text = new StringBuilder();
  private final List<String> boldPhrases = new ArrayList<>();
  private TextLanguage letters = TextLanguage.NONE;
  private int boldDepth;
  private int boldStart;

  /** Adds running text, whose letters tell the language. */
  void add(String more) {
    text.append(more);
    letters = letters.plus(TextLanguage.of(more));
  }

  /** Adds what is in no language: code, an address, a blank. */
  void addForeign(String more) {
    text.append(more);
  }

  /** Ends the line, if one has begun. */
  void endLine() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** The count of letters so far. */
  TextLanguage letters() {
    return letters;
  }

  int length() {
    return text.length();
  }

  /** The last character, or a line end where there is none. */
  int lastCodePoint() {
    return text.length() == 0 ? '\n' : text.codePointBefore(text.length());
  }

  /** What has been added since the text had a length, on one line. */
  String lineSince(int start) {
    return oneLine(text.substring(start));
  }

  /** Bold within bold adds nothing; only the outermost is a phrase. */
  void beginBold() {
    if (boldDepth++ == 0) {
      boldStart = text.length();
    }
  }

  /** The phrase that ends here; empty where none does. */
  String endBold() {
    if (--boldDepth > 0) {
      return "";
    }
    String phrase = withoutColon(lineSince(boldStart));
    if (!phrase.isEmpty()) {
      boldPhrases.add(phrase);
    }
    return phrase;
  }

  List<String> boldPhrases() {
    return boldPhrases;
  }

  /** All of it, without line ends at its end. */
  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }

  private static String withoutColon(String phrase) {
    int end = phrase.length();
    while (end > 0 && ":： ".indexOf(phrase.charAt(end - 1)) >= 0) {
      end--;
    }
    return phrase.substring(0, end);
  }

  /** Each run of blanks and line ends as one blank. */
  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
