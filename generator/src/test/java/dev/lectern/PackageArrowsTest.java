package dev.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the arrows between packages, and the libraries behind the packages that own them. */
class PackageArrowsTest {
  private static final Path MAIN = Path.of("src/main/java/dev/lectern");

  /** What each package may use of ours; a later one never stands in an earlier one's set. */
  private static final Map<String, Set<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("json", Set.of()),
              Map.entry("diagnostics", Set.of("json")),
              Map.entry("lecture", Set.of("diagnostics")),
              Map.entry("lecturerecord", Set.of("lecture", "diagnostics")),
              Map.entry("diagram", Set.of("diagnostics")),
              Map.entry("markdown", Set.of("lecture", "diagnostics")),
              Map.entry("transcript", Set.of("lecture")),
              Map.entry("topics", Set.of("lecture", "diagnostics")),
              Map.entry("search", Set.of("lecture")),
              Map.entry("publishing", Set.of("diagnostics")),
              Map.entry("importing", Set.of("lecturerecord", "lecture", "diagnostics")),
              Map.entry("starter", Set.of()),
              Map.entry(
                  "stockjbake",
                  Set.of(
                      "lecturerecord",
                      "lecture",
                      "diagram",
                      "markdown",
                      "transcript",
                      "diagnostics")),
              Map.entry(
                  "site",
                  Set.of(
                      "lecture",
                      "diagram",
                      "markdown",
                      "transcript",
                      "topics",
                      "search",
                      "diagnostics")),
              Map.entry(
                  "rendering",
                  Set.of(
                      "site",
                      "lecture",
                      "diagram",
                      "markdown",
                      "transcript",
                      "json",
                      "diagnostics")),
              Map.entry(
                  "generation",
                  Set.of(
                      "rendering",
                      "site",
                      "publishing",
                      "search",
                      "topics",
                      "lecturerecord",
                      "lecture",
                      "diagnostics")),
              Map.entry("serving", Set.of("generation", "publishing", "diagnostics")),
              Map.entry(
                  "maven",
                  Set.of(
                      "generation",
                      "serving",
                      "publishing",
                      "importing",
                      "starter",
                      "diagnostics"))));

  /** Which packages alone may use a library. */
  private static final Map<String, Set<String>> OWNERS =
      Map.of(
          "org.jbake.", Set.of("rendering", "stockjbake"),
          "freemarker.", Set.of("rendering"),
          "org.apache.commons.", Set.of("rendering"),
          "org.commonmark.", Set.of("markdown"),
          "com.hankcs.", Set.of("topics"),
          "org.snakeyaml.", Set.of("topics", "importing"),
          "org.apache.maven.", Set.of("maven"));

  private static final Pattern OURS = Pattern.compile("dev\\.lectern\\.([a-z]+)\\.[A-Z]");

  @Test
  void packagesUseOnlyWhatStandsBeforeThem() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String own = packageOf(file);
      assertThat(ARROWS).as("arrows of package %s", own).containsKey(own);
      Matcher used = OURS.matcher(Files.readString(file));
      while (used.find()) {
        String other = used.group(1);
        if (!other.equals(own) && !ARROWS.get(own).contains(other)) {
          wrong.add(file + " uses " + other);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void librariesStayBehindTheirPackages() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String own = packageOf(file);
      Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("import "))
          .map(line -> line.replaceFirst("import (static )?", ""))
          .forEach(
              used ->
                  OWNERS.forEach(
                      (library, owners) -> {
                        if (used.startsWith(library) && !owners.contains(own)) {
                          wrong.add(file + " imports " + used);
                        }
                      }));
    }
    assertThat(wrong).isEmpty();
  }

  /** A site is made without a network: the preview alone listens, to this machine. */
  @Test
  void nothingCanBeFetched() throws IOException {
    Pattern network =
        Pattern.compile(
            "java\\.net\\.http\\b|HttpURLConnection|openStream\\(|\\b[A-Za-z]*Socket(Channel)?\\b"
                + "|openConnection\\((?!\\) instanceof JarURLConnection)");
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      Matcher used = network.matcher(Files.readString(file));
      while (used.find()) {
        wrong.add(file + " uses " + used.group());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theArrowsFormNoCycle() {
    List<String> before = new ArrayList<>();
    while (before.size() < ARROWS.size()) {
      List<String> next =
          ARROWS.keySet().stream()
              .filter(name -> !before.contains(name) && before.containsAll(ARROWS.get(name)))
              .toList();
      assertThat(next).as("packages after %s", before).isNotEmpty();
      before.addAll(next);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(20);
      return sources;
    }
  }

  private static String packageOf(Path file) {
    return MAIN.relativize(file).getName(0).toString();
  }
}
