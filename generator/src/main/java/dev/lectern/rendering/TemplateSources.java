package dev.lectern.rendering;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a site's own templates. */
final class TemplateSources {
  /** The clock, or source made while rendering, which may ask for it. */
  private static final Pattern MOMENTARY = Pattern.compile("\\.\\s*now\\b|\\?\\s*(eval|interpret)");

  private final Map<String, String> texts;

  private TemplateSources(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Those of a folder, whatever their names: a template may include any of them. */
  static TemplateSources in(Optional<File> folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (folder.isPresent()) {
      Path root = folder.get().toPath();
      try (Stream<Path> all = Files.walk(root)) {
        List<Path> files = all.filter(Files::isRegularFile).toList();
        for (Path file : files) {
          // One character a byte: nothing is lost, whatever is in the file.
          String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          texts.put(root.relativize(file).toString(), text);
        }
      }
    }
    return new TemplateSources(texts);
  }

  /** Whether a page may come out otherwise a moment later, of the same inputs. */
  boolean askForTheClock() {
    return texts.values().stream().anyMatch(text -> MOMENTARY.matcher(text).find());
  }

  /** The texts by their paths. */
  Map<String, String> texts() {
    return texts;
  }
}
