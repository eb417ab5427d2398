package dev.lectern.lecture;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a page in its URL: letters and digits of any script in lower case, joined by single
 * hyphens, at most {@value #MAX_BYTES} bytes of UTF-8 so that a file of this name fits every file
 * system with room for a suffix.
 *
 * <p>It can't hold a path separator, a dot, a blank, or anything else that a URL, a shell or a file
 * system gives a meaning to. Reserved Windows names ({@code con}, {@code nul}, …) get a trailing
 * {@code -page}.
 */
public record Slug(String value) {
  /** Longest slug in UTF-8 bytes; file systems stop at 255 and a suffix must fit. */
  public static final int MAX_BYTES = 160;

  public Slug {
    if (!value.equals(slugify(value))) {
      throw new IllegalArgumentException("not a slug: " + value);
    }
  }

  /**
   * Makes a slug of any text: NFKC, lower case, every run of other characters than letters, marks
   * and digits becomes one hyphen. Text without a letter or digit becomes {@code page}.
   */
  public static Slug of(String text) {
    return new Slug(slugify(text));
  }

  private static String slugify(String text) {
    String folded =
        Normalizer.normalize(
            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(folded.length());
    int bytes = 0;
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (!isWordCharacter(c, out.length() > 0 && !gap)) {
        gap = true;
        continue;
      }
      int added = utf8Length(c) + (gap && out.length() > 0 ? 1 : 0);
      if (bytes + added > MAX_BYTES) {
        break;
      }
      if (gap && out.length() > 0) {
        out.append('-');
      }
      gap = false;
      out.appendCodePoint(c);
      bytes += added;
    }
    if (out.length() == 0) {
      return "page";
    }
    String slug = out.toString();
    return isReserved(slug) ? slug + "-page" : slug;
  }

  /**
   * A combining mark counts only behind a letter: alone it would combine with what stands before.
   */
  private static boolean isWordCharacter(int c, boolean afterLetter) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return afterLetter
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static int utf8Length(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  private static boolean isReserved(String slug) {
    return switch (slug) {
      case "con", "prn", "aux", "nul" -> true;
      default ->
          slug.length() == 4
              && (slug.startsWith("com") || slug.startsWith("lpt"))
              && Character.isDigit(slug.charAt(3));
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
