package dev.lectern.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Concepts and people with their names in Chinese and English and other ways to write them.
 *
 * <p>The bundled one is {@code glossary.tsv} beside this class; its head explains the form.
 */
final class Glossary {
  private final List<GlossaryTerm> terms = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, String> shownNames = new HashMap<>();
  private final SortedMap<String, PhraseTrie.Name> namesInText = new TreeMap<>();
  private final PhraseTrie trie;

  private Glossary(Reader source) throws IOException {
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    double weight = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("[")) {
        weight = weightOf(line.strip(), number);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        addLine(line, weight, number);
      }
    }
    trie = new PhraseTrie(namesInText);
  }

  private static final class Bundled {
    static final Glossary GLOSSARY = load();

    private static Glossary load() {
      try (InputStream data =
          Objects.requireNonNull(Glossary.class.getResourceAsStream("glossary.tsv"))) {
        return read(new InputStreamReader(data, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The glossary that comes with the plugin. */
  static Glossary bundled() {
    return Bundled.GLOSSARY;
  }

  /**
   * Reads a glossary.
   *
   * @throws IllegalArgumentException for a line without both names, an unknown section, or a name
   *     of two terms
   */
  static Glossary read(Reader source) throws IOException {
    return new Glossary(source);
  }

  private static double weightOf(String section, int number) {
    return switch (section) {
      case "[concepts]" -> 1;
      case "[people]" -> 1.2;
      case "[broad]", "[organisations]" -> 0.5;
      default -> throw new IllegalArgumentException("line " + number + ": " + section);
    };
  }

  private void addLine(String line, double weight, int number) {
    List<String> columns = Arrays.asList(line.split("\t", -1));
    if (columns.size() < 2 || columns.get(0).isBlank() || columns.get(1).isBlank()) {
      throw new IllegalArgumentException("line " + number + ": no two names: " + line);
    }
    int id = terms.size();
    String chinese = shown(columns.get(0));
    terms.add(new GlossaryTerm(chinese, shown(columns.get(1)), weight));
    shownNames.put(chinese, chinese);
    List<String> written = new ArrayList<>(columns.subList(0, 2));
    if (columns.size() > 2) {
      written.addAll(Arrays.asList(columns.get(2).split(";", -1)));
    }
    for (String name : written) {
      if (!name.isBlank()) {
        addName(name.strip(), id, number);
      }
    }
  }

  private static String shown(String name) {
    String stripped = name.strip();
    return stripped.startsWith("~") ? stripped.substring(1) : stripped;
  }

  private void addName(String written, int id, int number) {
    boolean exact = written.startsWith("=");
    boolean alone = written.startsWith("~");
    String name = TagKey.normalized(exact || alone ? written.substring(1) : written);
    String folded = TagKey.fold(name);
    Integer before = names.putIfAbsent(folded, id);
    if (before != null && before != id) {
      throw new IllegalArgumentException(
          "line " + number + ": " + name + " is also a name of " + terms.get(before).english());
    }
    // The same name again tells how it is written: Rust, then =Rust.
    if ((before == null || exact) && !alone) {
      boolean cased = exact || isAcronym(name);
      String exactForm = cased ? FoldedText.of(name).casedText() : "";
      namesInText.put(folded, new PhraseTrie.Name(id, exactForm));
    }
  }

  private static boolean isAcronym(String name) {
    return name.length() <= 5 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  int size() {
    return terms.size();
  }

  GlossaryTerm term(int id) {
    return terms.get(id);
  }

  /** The term that has this name, in any case. */
  Optional<GlossaryTerm> find(TagKey name) {
    Integer id = names.get(name.value());
    return id == null ? Optional.empty() : Optional.of(terms.get(id));
  }

  /** The same name; that of a term is in memory once, however many lectures have it. */
  String shared(String name) {
    return shownNames.getOrDefault(name, name);
  }

  /**
   * The names to be found in running text, by the id of their term; see {@link PhraseTrie#scan}.
   * Names that are too common for that are left out.
   */
  void scan(FoldedText text, PhraseTrie.Visitor visitor) {
    trie.scan(text, visitor);
  }
}
