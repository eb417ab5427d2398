package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Utf8BufferTest {

  @Test
  void encodesWhateverTheSizeOfThePieces() throws Exception {
    String text = "a标😀é".repeat(50_000);
    for (int piece : new int[] {1, 7, 8191, 8192, 8193, text.length()}) {
      Utf8Buffer buffer = new Utf8Buffer();
      for (int at = 0; at < text.length(); at += piece) {
        buffer.write(text, at, Math.min(piece, text.length() - at));
      }
      assertThat(string(buffer.finish())).isEqualTo(text);
    }
  }

  @Test
  void isUsedAgain() throws Exception {
    Utf8Buffer buffer = new Utf8Buffer();
    buffer.write("first 😀");
    buffer.finish();
    buffer.reset();
    buffer.write("second".toCharArray());
    buffer.write('!');
    assertThat(string(buffer.finish())).isEqualTo("second!");
  }

  @Test
  void halfACharacterIsReplaced() throws Exception {
    Utf8Buffer buffer = new Utf8Buffer();
    buffer.write("a\uD83Db");
    assertThat(string(buffer.finish())).isEqualTo("a?b");
    buffer.reset();
    buffer.write("a\uD83D");
    assertThat(string(buffer.finish())).isEqualTo("a?");
  }

  @Test
  void aPairMayComeInTwoPieces() throws Exception {
    Utf8Buffer buffer = new Utf8Buffer();
    buffer.write('\uD83D');
    buffer.write("");
    buffer.write('\uDE00');
    buffer.write('\uD83D');
    buffer.write("\uD83D\uDE00\uDE00");
    assertThat(string(buffer.finish())).isEqualTo("😀?😀?");
  }

  @Test
  void replacesWhatItIsToldTo() throws Exception {
    Replacements replacements = new Replacements(Map.of('<', "&lt;", '\n', " "));
    Utf8Buffer buffer = new Utf8Buffer();
    buffer.write("a<标\n".repeat(10_000), replacements);
    buffer.write("<\n");
    assertThat(string(buffer.finish())).isEqualTo("a&lt;标 ".repeat(10_000) + "<\n");
  }

  private static String string(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }
}
