package dev.lectern.diagram;

/** Characters that authors and language models write where Mermaid wants an ASCII one. */
final class LooseCharacters {
  private static final String WIDE = "（）【】［］｛｝〔〕＜＞〈〉｜＆；：，、＝－＠“”＂";
  private static final String PLAIN = "()[][]{}[]<><>|&;:,,=-@\"\"\"";
  private static final String DASHES = "-‐‑‒–—―－─";
  private static final String RIGHT_ARROWS = "→⟶➔➙➛➜➝➞➡⇨↦";
  private static final String LEFT_ARROWS = "←⟵⬅⇦⇐⟸";
  private static final String BOTH_ARROWS = "↔⟷⇔⟺";
  private static final String THICK_ARROWS = "⇒⟹";

  private LooseCharacters() {}

  /** The ASCII character meant, or the character itself. */
  static char plain(char c) {
    if (c < 0x80) {
      return c;
    }
    int index = WIDE.indexOf(c);
    return index < 0 ? c : PLAIN.charAt(index);
  }

  /** Whether the text at an index reads, once made plain, like another. */
  static boolean startsWith(String text, String plain, int at, int to) {
    if (at + plain.length() > to) {
      return false;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (plain(text.charAt(at + i)) != plain.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isQuote(char c) {
    return plain(c) == '"';
  }

  /** Zero-width characters, soft hyphens and the like: never meant as syntax. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\uFEFF'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064');
  }

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** Whether a line may be made of it: a dash, an equals sign, a dot or a tilde. */
  static boolean isStroke(char c) {
    return isDash(c) || c == '=' || c == '＝' || c == '.' || c == '~';
  }

  /** The Mermaid line an arrow character means, or an empty string. */
  static String arrow(char c) {
    if (RIGHT_ARROWS.indexOf(c) >= 0) {
      return "-->";
    }
    if (THICK_ARROWS.indexOf(c) >= 0) {
      return "==>";
    }
    if (BOTH_ARROWS.indexOf(c) >= 0) {
      return "<-->";
    }
    return LEFT_ARROWS.indexOf(c) >= 0 ? "<--" : "";
  }
}
