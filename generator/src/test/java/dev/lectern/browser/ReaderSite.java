package dev.lectern.browser;

import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.GenerationResult;
import dev.lectern.testing.SampleSite;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An English site of lectures that show what the project's own content does not. */
final class ReaderSite {
  /** Exact times, a hosted video, a diagram whose parts the summary speaks of. */
  static final String ENGLISH = "lectures/english.html";

  /** Two diagrams between headings, a table, code, tasks, long words; no hosted video. */
  static final String TWO_DIAGRAMS = "lectures/two-diagrams.html";

  /** A diagram that takes the full bundle. */
  static final String SEQUENCE = "lectures/sequence.html";

  /** One diagram known to be broken, and one whose fault only the browser finds. */
  static final String BROKEN = "lectures/broken.html";

  /** More than twenty diagrams, one of each kind that Mermaid draws. */
  static final String EVERY_KIND = "lectures/every-kind.html";

  private static @Nullable Path folder;

  private ReaderSite() {}

  static synchronized Path folder() throws Exception {
    if (folder == null) {
      Path content = SampleSite.workFolder("reader-content");
      Files.createDirectories(content);
      write(content, "english", "Gradient descent", "https://youtu.be/dQw4w9WgXcQ", english());
      write(content, "two-diagrams", "扩散模型两讲", "https://lectures.example/two", TWO);
      write(content, "sequence", "The journey of a request", "https://lectures.example/s", SEQ);
      write(content, "broken", "Two broken diagrams", "https://lectures.example/b", BAD);
      try (InputStream in = ReaderSite.class.getResourceAsStream("/browser/every-kind.txt")) {
        Files.write(content.resolve("every-kind.txt"), in.readAllBytes());
      }
      Path target = SampleSite.workFolder("reader-site");
      GenerationResult result =
          SampleSite.generate(
              Path.of("..").toAbsolutePath().normalize(),
              content,
              target,
              Map.of("site.language", "en", "site.title", "Lecture notes"));
      if (result.failed() || result.count(Severity.ERROR) > 0) {
        throw new IllegalStateException("the reader's site failed: " + result.diagnostics());
      }
      folder = target;
    }
    return folder;
  }

  private static void write(Path content, String name, String title, String url, String text)
      throws Exception {
    Files.writeString(
        content.resolve(name + ".txt"),
        """
        Timestamp: 2025-09-09T09:00:00
        Title: %s
        URL: %s
        Status: success
        Duration: 20:00
        Speaker: Ada Example
        Series: Evenings

        Description:
        """
                .formatted(title, url)
            + text);
  }

  private static String english() {
    StringBuilder text = new StringBuilder(ENGLISH_SUMMARY);
    for (int minute = 0; minute < 20; minute++) {
      text.append("[%02d:05] ".formatted(minute))
          .append("In part %d we look at the slope. ".formatted(minute))
          .append("A ball that rolls downhill keeps rolling for a while, and so do we. ".repeat(6))
          .append("The Momentum of it is what counts.\n");
    }
    return text.toString();
  }

  private static final String ENGLISH_SUMMARY =
      """
      ### Key ideas

      *   **Gradient descent:** walks downhill on the loss surface, one small step at a time.
      *   **Momentum:** remembers where it was going.

      #### Details

      Start large and end small. That is all there is to it.

      ### Conclusions

      Large networks have few bad minima.

      <Mermaid_Diagram>
      flowchart LR
          subgraph K["Key ideas"]
            A["Gradient descent"] -->|with| B["Momentum"]
          end
          B --> C["Something else"]
      </Mermaid_Diagram>

      Content:
      """;

  private static final String TWO =
      """
      ### 前向过程

      见 https://example.org/a/very/long/path/that/never/ends/and/goes/on/and/on/index.html 。

      <Mermaid_Diagram>
      graph LR
          A["逐步加噪"] --> B["纯噪声"]
      </Mermaid_Diagram>

      ### 反向过程

      | 步骤 | 名称 | 说明 | 复杂度 | 备注 |
      |:--|:-:|--:|---|---|
      | 1 | 预测噪声 | 用 `UNet` 预测每一步的噪声 | O(n) | 一段比较长的备注文字，撑开表格 |

      ```python
      return (x - beta[t] / sqrt(1 - alpha_bar[t]) * eps(x, t)) / sqrt(alpha[t]) + sigma[t] * z(t)
      ```

      - [x] 完成
      - [ ] 未完成

      <Mermaid_Diagram>
      graph TD
          X["反向过程"] -- 预测 --> Y["噪声"]
      </Mermaid_Diagram>

      Content:
      今天我们讲扩散模型。首先看前向过程，它把图像逐步变成噪声。
      """;

  private static final String SEQ =
      """
      ### Overview

      <Mermaid_Diagram>
      sequenceDiagram
          Reader->>Server: GET /index.html
          Server-->>Reader: 200 OK
      </Mermaid_Diagram>

      Content:
      A reader asks and a server answers.
      """;

  private static final String BAD =
      """
      ### Overview

      <Mermaid_Diagram>
      graph TD
          A["Begin"] --> B["Middle"]
          B --o-o-> @@{{ C ]] ~~> "
      </Mermaid_Diagram>

      <Mermaid_Diagram>
      sequenceDiagram
          Reader->>: ???
          loop
      </Mermaid_Diagram>

      Content:
      Nothing much was said.
      """;
}
