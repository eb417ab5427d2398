package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChineseTextTest {

  /** Runs in a JVM of its own, so that nothing is loaded yet. */
  static final class Everything {
    public static void main(String[] args) {
      new TopicExtractor().extract(Texts.lecture("深度学习", "**機器學習：** 李飞飞谈相变", "相变"));
      TagOrder.sorted(List.of(Tag.of("重整化群")));
    }
  }

  @Test
  void writesNoFileAndNoLog(@TempDir Path folder) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("surefire.test.class.path", "");
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                classPath.isEmpty() ? absolute(System.getProperty("java.class.path")) : classPath,
                Everything.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).isEmpty();
    assertThat(process.exitValue()).isZero();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static String absolute(String classPath) {
    StringBuilder absolute = new StringBuilder();
    for (String entry : List.of(classPath.split(File.pathSeparator, -1))) {
      absolute.append(Path.of(entry).toAbsolutePath()).append(File.pathSeparator);
    }
    return absolute.toString();
  }

  @Test
  void wordsOfSeveralRunsKeepTheirPlaces() {
    String text = "AI与深度学习，2024年：物理学。";
    assertThat(ChineseText.words(text))
        .extracting(word -> text.substring(word.start(), word.start() + word.length()))
        .containsExactly("与", "深度", "学习", "年", "物理学");
  }
}
