package dev.lectern.diagram;

/** Which characters Mermaid 11's flowchart grammar takes for what. */
final class MermaidCharacters {
  /**
   * Pairs of first and last character: letters of newer Unicode versions than the table in
   * Mermaid's grammar, which names them one by one as of Unicode 6.1.
   */
  private static final String NEWER_LETTERS =
      "\u037F\u037F\u0528\u052F\u0560\u0560\u0588\u0588\u05EF\u05EF\u0860\u088E\u08A1\u08A1"
          + "\u08AD\u08C9\u0978\u0978\u0980\u0980\u09FC\u09FC\u0AF9\u0AF9\u0C34\u0C34\u0C5A\u0C5D"
          + "\u0C80\u0C80\u0CDD\u0CDD\u0D04\u0D04\u0D54\u0D56\u0D5F\u0D5F\u0E86\u0E86\u0E89\u0E89"
          + "\u0E8C\u0E8C\u0E8E\u0E93\u0E98\u0E98\u0EA0\u0EA0\u0EA8\u0EA9\u0EAC\u0EAC\u13F5\u13F5"
          + "\u13F8\u13FD\u16F1\u16F8\u170D\u170D\u171F\u171F\u1878\u1878\u191D\u191E\u19B0\u19C0\u19C8\u19C9"
          + "\u1B4C\u1B4C\u1C80\u1C8A\u1C90\u1CBF\u1CF2\u1CF3\u1CFA\u1CFA\u2C2F\u2C2F\u2C5F\u2C5F"
          + "\u312E\u312F\u31BB\u31BF\u4DB6\u4DBF\u9FCD\u9FFF\uA698\uA69D\uA78F\uA78F\uA794\uA79F"
          + "\uA7AB\uA7F7\uA8FD\uA8FE\uA9E0\uA9FE\uAA7E\uAA7F\uAB30\uAB69\uAB70\uABBF";

  /** A few of the range above that the grammar does know. */
  private static final String KNOWN_LETTERS = "\uA9CF\u1885\u1886";

  private MermaidCharacters() {}

  /** Whether an id may hold the letter: one of the Basic Multilingual Plane that Mermaid lists. */
  static boolean isUnicodeLetter(char c) {
    if (c < 0x80) {
      return false;
    }
    if (KNOWN_LETTERS.indexOf(c) >= 0) {
      return true;
    }
    if (!Character.isLetter(c)) {
      return false;
    }
    for (int i = 0; i < NEWER_LETTERS.length() && NEWER_LETTERS.charAt(i) <= c; i += 2) {
      if (c <= NEWER_LETTERS.charAt(i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** What {@code \s} matches in JavaScript, the language of the grammar's expressions. */
  static boolean isBlank(char c) {
    return switch (c) {
      case ' ',
          '\t',
          '\n',
          '\u000B',
          '\f',
          '\r',
          '\u00A0',
          '\u1680',
          '\u2028',
          '\u2029',
          '\u202F',
          '\u205F',
          '\u3000',
          '\uFEFF' ->
          true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }

  /** What {@code \w} matches there. */
  static boolean isWord(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A character of a token of its own kind in ids; a hyphen is one only before certain others. */
  static boolean isNodeString(char c) {
    return isWord(c) || "!\"#$%&'*+.`?\\/".indexOf(c) >= 0;
  }
}
