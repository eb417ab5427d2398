package dev.lectern.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise of SECURITY.md names tests that there are. */
class SecurityPromisesTest {
  private static final Pattern TEST = Pattern.compile("`(…?[A-Za-z]*Test)`");

  /** What is trusted needs no test: nothing is promised of it. */
  private static final String NO_PROMISE = "| – | ";

  @Test
  void everyPromiseNamesItsTests() throws IOException {
    List<String> promises =
        security().lines().filter(line -> line.matches("\\| .*")).skip(1).toList();
    assertThat(promises).hasSizeGreaterThan(10);
    assertThat(promises)
        .filteredOn(line -> !line.contains(NO_PROMISE))
        .allMatch(line -> TEST.matcher(line.substring(line.lastIndexOf("| "))).find());
    assertThat(promises).filteredOn(line -> line.contains(NO_PROMISE)).hasSize(1);
  }

  @Test
  void everyNamedTestIsThere() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    List<String> missing = new ArrayList<>();
    Matcher named = TEST.matcher(security());
    while (named.find()) {
      String name = named.group(1);
      boolean there =
          name.startsWith("…")
              ? tests.stream().anyMatch(test -> test.endsWith(name.substring(1)))
              : tests.contains(name);
      if (!there) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String security() throws IOException {
    return Files.readString(Guide.root().resolve(".github/SECURITY.md"));
  }
}
