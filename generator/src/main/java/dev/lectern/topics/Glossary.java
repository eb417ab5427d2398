package dev.lectern.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Concepts and people with their names in Chinese and English and other ways to write them.
 *
 * <p>The bundled one is {@code glossary.tsv} beside this class; its head explains the form. One term a
 * line: Chinese name, English name, other names parted by {@code ;}. A name of up to five capitals is
 * found in capitals only, and a name behind {@code =} in exactly its case.
 */
final class Glossary {
  private final List<GlossaryTerm> terms = new ArrayList<>();
  private final PhraseTrie trie = new PhraseTrie();

  private Glossary() {}

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
   * @throws IllegalArgumentException for a line without both names, and for a name of two terms
   */
  static Glossary read(Reader source) throws IOException {
    Glossary glossary = new Glossary();
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        glossary.addLine(line, number);
      }
    }
    return glossary;
  }

  private void addLine(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
      throw new IllegalArgumentException("line " + number + ": no two names: " + line);
    }
    int id = terms.size();
    terms.add(new GlossaryTerm(columns[0].strip(), columns[1].strip()));
    List<String> names = new ArrayList<>(List.of(columns[0], columns[1]));
    if (columns.length > 2) {
      names.addAll(List.of(columns[2].split(";")));
    }
    for (String name : names) {
      addName(name.strip(), id, number);
    }
  }

  private void addName(String name, int id, int number) {
    if (name.isEmpty()) {
      return;
    }
    boolean exact = name.startsWith("=");
    String plain = TagKey.normalized(exact ? name.substring(1) : name);
    String form = exact || isAcronym(plain) ? FoldedText.of(plain).casedText() : "";
    String folded = TagKey.fold(plain);
    int before = trie.find(folded);
    if (before >= 0 && before != id) {
      throw new IllegalArgumentException(
          "line " + number + ": " + name + " is also a name of " + terms.get(before).english());
    }
    if (before < 0) {
      trie.add(folded, form, id);
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
    int id = trie.find(name.value());
    return id < 0 ? Optional.empty() : Optional.of(terms.get(id));
  }

  /** All names found in a text, by the id of their term; see {@link PhraseTrie#scan}. */
  void scan(FoldedText text, PhraseTrie.Visitor visitor) {
    trie.scan(text, visitor);
  }
}
