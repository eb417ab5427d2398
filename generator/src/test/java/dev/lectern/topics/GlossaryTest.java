package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

  @Test
  void theBundledOneHoldsHundredsOfTermsFoundByAllTheirNames() {
    Glossary glossary = Glossary.bundled();
    assertThat(glossary.size()).isGreaterThan(600);
    for (int id = 0; id < glossary.size(); id++) {
      GlossaryTerm term = glossary.term(id);
      assertThat(glossary.find(TagKey.of(term.chinese()))).contains(term);
      assertThat(glossary.find(TagKey.of(term.english()))).contains(term);
      assertThat(term.chinese() + term.english()).doesNotContain("~", "=", ";", "  ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Hinton,Geoffrey Hinton",
    "辛頓,Geoffrey Hinton",
    "scaling law,标度律",
    "backprop,反向传播",
    "AI safety,AI 安全",
    "人工智能安全,AI 安全",
    "LLMs,大语言模型",
    "attention,注意力",
  })
  void oneTermHasManyNames(String name, String chinese) {
    assertThat(Glossary.bundled().find(TagKey.of(name)))
        .hasValueSatisfying(term -> assertThat(term.chinese()).isEqualTo(chinese));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We study Scaling Laws and back-propagation.|标度律 反向传播",
        "受限玻尔兹曼机|受限玻尔兹曼机",
        "the rust on the gun; Rust is a language|Rust",
        "I said so in Spain|",
        "RNNs and an rnn|循环神经网络",
        "deep. Learning|",
        "'deep\nlearning'|深度学习",
        "pay attention and go home|",
        "AI 的伦理与安全|AI 安全",
        "caption: scaling lawsuit|",
      })
  void namesInText(String text, String terms) {
    List<String> found = new ArrayList<>();
    Glossary glossary = Glossary.bundled();
    glossary.scan(FoldedText.of(text), (start, end, id) -> found.add(glossary.term(id).chinese()));
    assertThat(String.join(" ", found)).isEqualTo(terms == null ? "" : terms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"熵", "熵\t", "熵\tentropy\n热\tEntropy", "熵\tentropy\tA\n热\theat\ta", "[nonsense]"})
  void aFaultyGlossaryIsRefused(String lines) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Glossary.read(new StringReader(lines)))
        .withMessageContaining("line ");
  }

  @Test
  void aSmallGlossary() throws IOException {
    Glossary glossary =
        Glossary.read(new StringReader("# none\n\n[people]\n牛顿\tIsaac Newton\t=Newton\n"));
    assertThat(glossary.term(0)).isEqualTo(new GlossaryTerm("牛顿", "Isaac Newton", 1.2));
    assertThat(glossary.term(0).name("zh-TW")).isEqualTo("牛顿");
    assertThat(glossary.term(0).name("de")).isEqualTo("Isaac Newton");
  }
}
