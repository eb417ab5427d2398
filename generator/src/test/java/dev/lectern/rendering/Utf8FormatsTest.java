package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.XMLOutputFormat;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8FormatsTest {
  private static final List<String> TEXTS =
      List.of(
          "", "<a href=\"x\" title='y'>&amp;</a>", "标题 & 'é' 😀\n\t", "\u0000\u007F\u0080", "]]>");

  @Test
  void escapeAsFreemarkerDoes() throws Exception {
    for (OutputFormat format : Utf8Formats.all()) {
      CommonMarkupOutputFormat<?> stock =
          format.getName().equals("HTML") ? HTMLOutputFormat.INSTANCE : XMLOutputFormat.INSTANCE;
      assertThat(format.getName()).isEqualTo(stock.getName());
      for (String text : TEXTS) {
        String escaped = stock.escapePlainText(text);
        Utf8Buffer buffer = new Utf8Buffer();
        ((CommonMarkupOutputFormat<?>) format).output(text, buffer);
        assertThat(StandardCharsets.UTF_8.decode(buffer.finish()).toString()).isEqualTo(escaped);
        StringWriter captured = new StringWriter();
        ((CommonMarkupOutputFormat<?>) format).output(text, captured);
        assertThat(captured.toString()).isEqualTo(escaped);
      }
    }
  }
}
