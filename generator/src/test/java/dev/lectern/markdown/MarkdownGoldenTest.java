package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of {@code <case>.md} and the expected {@code <case>.html}; {@code -Dgolden.update=true}
 * rewrites the latter. A case named {@code page-…} is a page of the author's, else a description.
 */
class MarkdownGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/markdown");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void html(Path markdown) throws IOException {
    String name = markdown.getFileName().toString();
    String source = Files.readString(markdown);
    MarkdownSettings settings =
        name.startsWith("page-")
            ? MarkdownSettings.forPage("zh-CN")
            : MarkdownSettings.forDescription("zh-CN");
    String actual =
        new MarkdownToHtml()
            .render(List.of(new MarkdownSource(source, SourceLocation.startOf(name))), settings)
            .blocks()
            .get(0)
            .markup();
    Path expected = markdown.resolveSibling(name.replaceAll("md$", "html"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).as(source).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyExpectedFileHasItsSource() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .allSatisfy(
              html ->
                  assertThat(
                          html.resolveSibling(
                              html.getFileName().toString().replaceAll("html$", "md")))
                      .exists());
    }
  }
}
