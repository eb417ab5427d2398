package dev.lectern.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Traditional Chinese characters folded to Simplified, one to one, for matching only. The table is
 * {@code traditional.txt} beside this class, which says where it comes from; the browser gets the
 * same one in the index.
 */
final class TraditionalFolding {
  /** Pairs of characters, Traditional before Simplified, by code point. */
  private static final String PAIRS = readPairs();

  private static final char FIRST = PAIRS.charAt(0);
  private static final char[] SIMPLIFIED = table();

  private TraditionalFolding() {}

  /** For the browser: all Traditional characters, and the Simplified ones in the same order. */
  static String script() {
    StringBuilder traditional = new StringBuilder();
    StringBuilder simplified = new StringBuilder();
    for (int i = 0; i < PAIRS.length(); i += 2) {
      traditional.append(PAIRS.charAt(i));
      simplified.append(PAIRS.charAt(i + 1));
    }
    return "[\"" + traditional + "\",\"" + simplified + "\"]";
  }

  static char fold(char c) {
    int index = c - FIRST;
    return index < 0 || index >= SIMPLIFIED.length || SIMPLIFIED[index] == 0
        ? c
        : SIMPLIFIED[index];
  }

  private static char[] table() {
    char[] table = new char[PAIRS.charAt(PAIRS.length() - 2) - FIRST + 1];
    Arrays.fill(table, '\0');
    for (int i = 0; i < PAIRS.length(); i += 2) {
      table[PAIRS.charAt(i) - FIRST] = PAIRS.charAt(i + 1);
    }
    return table;
  }

  private static String readPairs() {
    try (InputStream in = TraditionalFolding.class.getResourceAsStream("traditional.txt")) {
      if (in == null) {
        throw new IllegalStateException("traditional.txt is missing from the plugin");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
