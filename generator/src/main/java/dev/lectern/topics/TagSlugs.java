package dev.lectern.topics;

import dev.lectern.lecture.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of tags in paths: {@code 深度学习}, {@code scaling-laws}, {@code c-plus-plus}.
 *
 * <p>Each is made of the tag's key alone, so no tag ever renames another, and tags of different
 * keys have different slugs. A key of letters, digits and blanks that is short enough is its own
 * slug. Any other is told by what can be read of it, symbols by their names, and a hash of the key.
 */
public final class TagSlugs {
  /** Longest readable part before a hash, in UTF-16 units. */
  private static final int READABLE = 48;

  /** Names so well known by their symbols that they need no hash. */
  private static final Map<String, String> WELL_KNOWN =
      Map.of("c++", "c-plus-plus", "c#", "c-sharp", "f#", "f-sharp", ".net", "dot-net");

  /** What a hash looks like: a key that ends like one gets one of its own. */
  private static final Pattern HASH = Pattern.compile("(^|.*-)x[0-9a-f]{8}");

  private TagSlugs() {}

  /** The slug of a tag. */
  public static Slug of(Tag tag) {
    return of(tag.key());
  }

  /** The slug of the tag with this key. */
  static Slug of(TagKey key) {
    String wellKnown = WELL_KNOWN.get(key.value());
    if (wellKnown != null) {
      return new Slug(wellKnown);
    }
    String own = key.value().replace(' ', '-');
    boolean plain =
        Slug.of(own).value().equals(own)
            && !key.value().contains("-")
            && !WELL_KNOWN.containsValue(own)
            && !HASH.matcher(own).matches();
    return plain ? new Slug(own) : Slug.of(readable(key.value()) + "-x" + hash(key.value()));
  }

  private static String readable(String key) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < key.length() && words.length() < READABLE; ) {
      int c = key.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        words.appendCodePoint(c);
      } else if (isMark(c)) {
        words.appendCodePoint(c);
      } else {
        words.append('-').append(nameOf(c)).append('-');
      }
    }
    return Slug.of(words.toString()).value();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** A symbol in a word; an emoji by its Unicode name; nothing for what only parts words. */
  private static String nameOf(int c) {
    return switch (c) {
      case '+' -> "plus";
      case '#' -> "sharp";
      case '.' -> "dot";
      case '@' -> "at";
      case '&' -> "and";
      case '%' -> "percent";
      case '$' -> "dollar";
      case '=' -> "equals";
      case '*' -> "star";
      case '<' -> "less";
      case '>' -> "greater";
      default -> {
        String name = Character.getType(c) == Character.OTHER_SYMBOL ? Character.getName(c) : null;
        yield name == null ? "" : name.replace(' ', '-');
      }
    };
  }

  /**
   * Eight digits: two of a thousand tags that read alike are the same once in ten thousand sites.
   */
  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
