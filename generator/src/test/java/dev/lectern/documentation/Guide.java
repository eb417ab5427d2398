package dev.lectern.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's documentation. */
final class Guide {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGES = ROOT.resolve("content/guide");

  private Guide() {}

  /** README, CONTRIBUTING, SECURITY and every page of the guide. */
  static List<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.walk(PAGES)) {
      List<Path> guide = pages.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      assertThat(guide).hasSizeGreaterThan(8);
      return Stream.concat(
              Stream.of(
                      "README.md",
                      ".github/CONTRIBUTING.md",
                      ".github/SECURITY.md",
                      "content/guide.md")
                  .map(ROOT::resolve),
              guide.stream())
          .toList();
    }
  }

  static Path root() {
    return ROOT;
  }

  static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name + ".md"));
  }

  /**
   * Holds a generated part of a page against its section, the text between a heading and the next.
   * With {@code -Dgolden.update=true} the section is rewritten.
   */
  static void checkSection(String name, String heading, String generated) throws IOException {
    String page = page(name);
    int start = page.indexOf("\n## " + heading + "\n");
    assertThat(start).as("a heading \"%s\" in %s.md", heading, name).isNotNegative();
    start += heading.length() + 5;
    int end = page.indexOf("\n## ", start);
    String expected = "\n" + generated.strip() + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          PAGES.resolve(name + ".md"), page.substring(0, start) + expected + page.substring(end));
    } else {
      assertThat(page.substring(start, end))
          .as("%s.md, \"%s\"; renew it with -Dgolden.update=true", name, heading)
          .isEqualTo(expected);
    }
  }
}
