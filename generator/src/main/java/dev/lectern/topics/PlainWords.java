package dev.lectern.topics;

import dev.lectern.lecture.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Words that say nothing about a subject, from {@code plain-words.txt}; all in lower case. */
final class PlainWords {
  private static final Map<String, Set<String>> SECTIONS = load();
  private static final Set<String> FUNCTION = SECTIONS.getOrDefault("[function]", Set.of());
  private static final Set<String> GENERIC = SECTIONS.getOrDefault("[generic]", Set.of());

  private static final WordList SPEECH =
      new WordList(SECTIONS.values().stream().flatMap(Set::stream).distinct().toList());

  private PlainWords() {}

  /** True for a word that parts one phrase from the next. */
  static boolean isFunction(String word) {
    return FUNCTION.contains(word);
  }

  /** True for a word that may stand in a phrase but names no subject by itself. */
  static boolean isGeneric(String word) {
    return GENERIC.contains(word);
  }

  /**
   * True for a word, at {@code [from, to)}, that people say all the time and that is no part of a
   * name: any of this list.
   */
  static boolean isSpeech(char[] text, int from, int to) {
    return SPEECH.contains(text, from, to);
  }

  private static Map<String, Set<String>> load() {
    try (InputStream data =
        Objects.requireNonNull(PlainWords.class.getResourceAsStream("plain-words.txt"))) {
      Map<String, Set<String>> sections = new TreeMap<>();
      Set<String> section = new HashSet<>();
      for (String line : new String(data.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("[")) {
          section = new HashSet<>();
          sections.put(line.strip(), section);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          section.addAll(Arrays.asList(line.strip().split(" +", -1)));
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
