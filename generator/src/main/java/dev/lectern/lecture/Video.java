package dev.lectern.lecture;

import java.util.regex.Pattern;

/** A video on a host whose player can be embedded. The ids are safe in a URL as they stand. */
public sealed interface Video {

  /** The id as the host writes it. */
  String id();

  /**
   * On Bilibili.
   *
   * @param id {@code BV} and ten letters or digits
   */
  record Bilibili(String id) implements Video {
    private static final Pattern ID = Pattern.compile("BV[0-9A-Za-z]{10}");

    public Bilibili {
      requireMatch(ID, id);
    }
  }

  /**
   * On YouTube.
   *
   * @param id eleven letters, digits, hyphens or underscores
   */
  record YouTube(String id) implements Video {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{11}");

    public YouTube {
      requireMatch(ID, id);
    }
  }

  private static void requireMatch(Pattern pattern, String id) {
    if (!pattern.matcher(id).matches()) {
      throw new IllegalArgumentException("not a video id: " + id);
    }
  }
}
