package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.fuzz.FuzzedInput;
import dev.lectern.fuzz.LinearTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is searched, a token is found by its own text. */
class SearchTokensFuzzTest {

  static Stream<byte[]> texts() {
    return FuzzedInput.seeds(
        "Gradient descent: don’t use C++ or C# 3.14 at Ünïcode ﬁne ß Σς",
        "深度學習從這裡開始カタカナ 한국어 ภาษาไทย ສະບາຍ ខ្មែរ မြန်မာ",
        "a\u00ADb\u200Dc\uFE0F 👩‍👩‍👧 𠀀𠮷 ｆｕｌｌ ①② Ⅷ e\u0301\u0302",
        "\1a'\1",
        "\1c++\1",
        "\1深\1",
        "\1\u0301\1",
        "\1\u200D\1x",
        "\1ﷺ\1");
  }

  @MethodSource("texts")
  @FuzzTest(maxDuration = FuzzedInput.DURATION)
  void anyText(byte[] invented) {
    String text = FuzzedInput.text(invented);
    List<SearchTokens.Token> tokens = LinearTime.of(() -> SearchTokens.of(text));
    int words = 0;
    for (SearchTokens.Token token : tokens) {
      assertThat(token.text()).isNotEmpty();
      if (!token.isRun()) {
        int length = token.text().codePointCount(0, token.text().length());
        assertThat(length).isLessThanOrEqualTo(SearchTokens.MAX_WORD + 2);
      }
      if (token.text().length() < SearchTokens.MAX_WORD && words++ < 50) {
        assertThat(SearchTokens.of(token.text())).as("%s", token).endsWith(token);
      }
    }
  }
}
