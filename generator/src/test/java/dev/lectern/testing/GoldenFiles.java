package dev.lectern.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources} with pairs of files: an input and what is expected of it.
 *
 * <pre>{@code
 * static final GoldenFiles FILES = new GoldenFiles("lecture-records/valid", ".txt", ".expected");
 *
 * static List<String> names() { return FILES.names(); }
 *
 * @ParameterizedTest @MethodSource("names")
 * void golden(String name) { FILES.check(name, dump(FILES.input(name))); }
 *
 * @Test void noOrphans() { FILES.checkForOrphans(); }
 * }</pre>
 *
 * <p>With {@code -Dgolden.update=true} expected files are rewritten and the diff is read like code.
 * A missing one is written <em>and</em> fails, so that nobody commits a test that never compared
 * anything.
 */
public final class GoldenFiles {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final int LONGEST_SHOWN = 2000;

  private final Path folder;
  private final String inputSuffix;
  private final String expectedSuffix;
  private final List<String> companionSuffixes;

  /**
   * Names a folder.
   *
   * @param folder below {@code src/test/resources}
   * @param companionSuffixes of files that may lie beside an input and belong to it
   */
  public GoldenFiles(
      String folder, String inputSuffix, String expectedSuffix, String... companionSuffixes) {
    // The sources, not their copy in target/: an update must reach the working tree.
    String basedir = System.getProperty("basedir", System.getProperty("user.dir"));
    this.folder = Path.of(basedir, "src/test/resources").resolve(folder);
    this.inputSuffix = inputSuffix;
    this.expectedSuffix = expectedSuffix;
    this.companionSuffixes = List.of(companionSuffixes);
  }

  /** The inputs without their suffix, sorted; never empty. */
  public List<String> names() {
    List<String> names =
        files().stream()
            .filter(file -> file.endsWith(inputSuffix))
            .map(file -> file.substring(0, file.length() - inputSuffix.length()))
            .toList();
    assertThat(names).as("inputs in %s", folder).isNotEmpty();
    return names;
  }

  /** The bytes of an input. */
  public byte[] input(String name) {
    return bytes(folder.resolve(name + inputSuffix));
  }

  /** Whether a file of that suffix lies beside an input. */
  public boolean hasCompanion(String name, String suffix) {
    return Files.exists(folder.resolve(name + suffix));
  }

  /** The bytes of a file beside an input. */
  public byte[] companion(String name, String suffix) {
    return bytes(folder.resolve(name + suffix));
  }

  /** Compares with the expected file, or writes it; the failure shows the input too. */
  public void check(String name, String actual) {
    Path expected = folder.resolve(name + expectedSuffix);
    try {
      boolean isMissing = !Files.exists(expected);
      if (isMissing || UPDATE) {
        Files.writeString(expected, actual);
      }
      if (isMissing) {
        fail("%s was missing; it now holds what came out: check it and commit it", expected);
      }
      assertThat(actual)
          .as(() -> expected + "\nof the input\n" + shown(name))
          .isEqualTo(Files.readString(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails on files that belong to no input and so are never looked at. */
  public void checkForOrphans() {
    List<String> names = names();
    List<String> suffixes =
        Stream.concat(Stream.of(inputSuffix, expectedSuffix), companionSuffixes.stream()).toList();
    assertThat(files())
        .as("files in %s", folder)
        .allMatch(file -> suffixes.stream().anyMatch(suffix -> names.contains(stem(file, suffix))));
  }

  private static String stem(String file, String suffix) {
    return file.endsWith(suffix) ? file.substring(0, file.length() - suffix.length()) : "";
  }

  private String shown(String name) {
    String input = new String(input(name), UTF_8);
    return input.length() <= LONGEST_SHOWN ? input : input.substring(0, LONGEST_SHOWN) + "…";
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
