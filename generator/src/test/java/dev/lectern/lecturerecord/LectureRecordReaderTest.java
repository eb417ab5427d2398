package dev.lectern.lecturerecord;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LectureRecordReaderTest {
  private static final String RECORD =
      "Timestamp: 2025-09-09\nTitle: 光的两种面孔：今天我们来谈谈它的本性\n\nDescription:\n光既是波，也是粒子。\n\nContent:\n大家好。\n";

  @Test
  void lineEndsBecomeNewlines() {
    assertThat(text("a\r\nb\rc\n\r\r\nd\r")).isEqualTo("a\nb\nc\n\n\nd\n");
  }

  @Test
  void onlyTheFirstBomIsDropped() {
    assertThat(text("\uFEFF\uFEFFa")).isEqualTo("\uFEFFa");
  }

  @Test
  void replacementCharacterWrittenByTheAuthorStays() {
    assertThat(text("a\uFFFDb")).isEqualTo("a\uFFFDb");
  }

  @Test
  void everyOrdinaryCharacterStays() {
    String text = "\t é 标 \uE000 \u200D \u200E \u2028 😀 \uDBFF\uDFFD \uD7FF \uFDCF \uFDF0 \uFFFC";
    assertThat(text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0001",
        "\u0008",
        "\u001F",
        "\u007F",
        "\u0080",
        "\u009F",
        "\uFDD0",
        "\uFDEF",
        "\uFFFE",
        "\uFFFF",
        "\uD83F\uDFFE",
        "\uDBFF\uDFFF",
        "\u202A",
        "\u202E",
        "\u202C",
        "\u2066",
        "\u2069"
      })
  void unprintableCharacterIsRemovedWithOneWarning(String unprintable) {
    String text = "ab\ncd" + unprintable + "e\n" + unprintable + "f";
    LectureRecordReader.Reading reading = read(text.getBytes(UTF_8));
    assertThat(sourceOf(reading).text()).isEqualTo("ab\ncde\nf");
    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
              assertThat(diagnostic.location()).isEqualTo(new SourceLocation("x.txt", 2, 3));
              assertThat(diagnostic.message()).startsWith("2 unprintable characters");
            });
  }

  @Test
  void bytesAndCharactersAgreeOnEverySuspect() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c == '\r' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        continue;
      }
      String text = Character.toString(c);
      boolean inCharacters = UnprintableCharacters.firstSuspect(text) >= 0;
      boolean isLastOfAnotherBlock = c > 0xFFFF && (c & 0xFFFE) != 0xFFFE;
      assertThat(UnprintableCharacters.hasSuspect(text.getBytes(UTF_8)))
          .as("U+%X", c)
          .isEqualTo(inCharacters && !isLastOfAnotherBlock);
    }
  }

  @Test
  void wordsStayApartWhereLinesWereFed() {
    assertThat(text("a\u000Bb\fc\u0085d")).isEqualTo("a b c d");
  }

  @ParameterizedTest
  @CsvSource({
    "'(\u202Aa\u202C)', '(\u202Aa\u202C)'",
    "'\u202Aa\u202Eb\u202Cc\u202C\u202C', '\u202Aa\u202Eb\u202Cc\u202C'",
    "'\u2066a\u202Bb\u2069\u202C', '\u2066ab\u2069'",
    "'\u202A\u2066a\u202C\u2069\u202C', '\u202A\u2066a\u2069\u202C'",
    "'\u2067\u2068a\u2069', '\u2068a\u2069'",
  })
  void onlyUnpairedBidiControlsAreRemoved(String text, String expected) {
    assertThat(text(text)).isEqualTo(expected);
  }

  @Test
  void malformedByteIsLocatedToTheColumn() {
    byte[] bytes = ("\uFEFFa\r\nb\r标😀" + (char) 0x10 + "x").getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0x80;
    assertThat(onlyDiagnostic(bytes).location()).isEqualTo(new SourceLocation("x.txt", 3, 3));
  }

  @Test
  void malformedByteBeyondTheDecodersBufferIsLocated() {
    byte[] bytes = ("a\n" + "标".repeat(30_000) + "x").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    Diagnostic diagnostic = onlyDiagnostic(bytes);
    assertThat(diagnostic.location()).isEqualTo(new SourceLocation("x.txt", 2, 30_001));
    assertThat(diagnostic.message()).isEqualTo("byte 0xFF is not UTF-8");
  }

  @Test
  void characterCutOffAtTheEndIsMalformed() {
    byte[] bytes = {'a', (byte) 0xE6, (byte) 0xA0};
    assertThat(onlyDiagnostic(bytes).location()).isEqualTo(new SourceLocation("x.txt", 1, 2));
  }

  @Test
  void encodedSurrogatesAreMalformed() {
    byte[] bytes = {(byte) 0xED, (byte) 0xA0, (byte) 0xBD, (byte) 0xED, (byte) 0xB8, (byte) 0x80};
    assertThat(onlyDiagnostic(bytes).id()).isEqualTo("malformed-utf8");
  }

  @ParameterizedTest
  @CsvSource({"GBK, GBK", "GB18030, GBK", "Big5, BIG5"})
  void chineseEncodingIsNamed(String charset, String name) {
    assumeTrue(Charset.isSupported(charset));
    String record =
        charset.equals("Big5")
            ? RECORD.replace("两种", "兩種").replace("谈谈", "談談").replace("们来", "們來")
            : RECORD;
    Diagnostic diagnostic = onlyDiagnostic(record.getBytes(Charset.forName(charset)));
    assertThat(diagnostic.message()).contains(name);
    assertThat(diagnostic.hint().orElseThrow()).startsWith("iconv -f " + name + " -t UTF-8 x.txt");
  }

  @Test
  void utf16WithoutBomIsNamed() {
    assertThat(onlyDiagnostic(RECORD.getBytes(UTF_16LE)).message()).contains("UTF-16LE");
    assertThat(onlyDiagnostic(RECORD.getBytes(UTF_16BE)).message()).contains("UTF-16BE");
  }

  @Test
  void damagedUtf8IsNotTakenForGbk() {
    byte[] bytes = RECORD.repeat(20).getBytes(UTF_8);
    bytes[300] = (byte) 0xC4;
    assertThat(onlyDiagnostic(bytes).id()).isEqualTo("malformed-utf8");
  }

  @Test
  void westernTextIsNotTakenForChinese() {
    byte[] bytes = "Title: déjà vu, ça va, où êtes-vous, façade\n".repeat(9).getBytes(ISO_8859_1);
    assertThat(onlyDiagnostic(bytes).id()).isEqualTo("malformed-utf8");
  }

  @Test
  void fileNameInTheHintIsQuotedForTheShell() {
    byte[] bytes = RECORD.getBytes(UTF_16LE);
    Diagnostic diagnostic = LectureRecordReader.read("a b;'c.txt", bytes).diagnostics().get(0);
    assertThat(diagnostic.hint().orElseThrow())
        .isEqualTo("iconv -f UTF-16LE -t UTF-8 './a b;'\\''c.txt' > utf8.txt");
  }

  private static String text(String raw) {
    return sourceOf(read(raw.getBytes(UTF_8))).text();
  }

  private static SourceText sourceOf(LectureRecordReader.Reading reading) {
    return Objects.requireNonNull(reading.source());
  }

  private static Diagnostic onlyDiagnostic(byte[] bytes) {
    LectureRecordReader.Reading reading = read(bytes);
    assertThat(reading.source()).isNull();
    List<Diagnostic> diagnostics = reading.diagnostics();
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).severity()).isEqualTo(Severity.ERROR);
    return diagnostics.get(0);
  }

  private static LectureRecordReader.Reading read(byte[] bytes) {
    return LectureRecordReader.read("x.txt", bytes);
  }
}
