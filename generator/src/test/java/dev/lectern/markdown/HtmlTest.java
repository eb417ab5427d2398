package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void textIsEscaped() {
    assertThat(Html.text("<a href=\"x\">&amp;标</a>").markup())
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;amp;标&lt;/a&gt;");
  }

  @Test
  void charactersThatNoXmlMayHoldAreDropped() {
    assertThat(Html.text("a\0b\u001Bc\uFFFEd\uD800e\uFDD0f\u0085g\u202Eh\tij\uD83D\uDE00").markup())
        .isEqualTo("abcdefgh\tij\uD83D\uDE00");
  }

  @Test
  void equalMarkupIsEqual() {
    assertThat(Html.text("")).isEqualTo(Html.EMPTY).hasSameHashCodeAs(Html.EMPTY);
    assertThat(Html.text("a")).isNotEqualTo(Html.EMPTY);
  }
}
