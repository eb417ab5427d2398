package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceScannerTest {

  /** A bar stands where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.|Two!|Three?|Four",
        "Mr. Smith met Dr. Jones at St. Paul's.|They talked.",
        "It costs 3.5 million, e.g. for rent.|Nobody paid.",
        "See Fig. 3 and No. 7.|No.|Not that one.",
        "J. R. R. Tolkien and George W. Bush met.|So did I.|We know.",
        "The U.S. Government moved.|It left the U.S.|The rest stayed.",
        "At 5 p.m. Berlin time.|It was 5 p.m.|We left.",
        "Wait... what?|Well...|Yes.|Done.",
        "He said \"Go.\"|Then he left.",
        "\"Is it?\" he asked.|(It was.)|Good.",
        "we left. and then it rained.|Yes",
        "version 2.0.1 of example.org is out.|Get it.",
        "1. First item.|2. Second item.",
        "No way!?|Really?!|Yes.",
        "你好。|我们走吧！|好吗？|好。",
        "他说：“茶是药。”|“对。”她说。|然后走了。",
        "他走了……然后呢？|不知道。",
        "这（也许。）|好。",
        "圆周率是3.14。|记住！",
        "यह है।|वह है।|अंत",
        "ما هذا؟|لا أعرف۔|نعم",
        "First.|\n\nSecond",
        "Great!\uFE0F|Next.",
        "Tea, etc., is good.|Yes, etc.|The end.",
        "Hello.|世界。|End.",
      })
  void endsOfSentences(String marked) {
    List<String> expected = List.of(marked.split("\\|"));
    String text = String.join(" ", expected).replace("。 ", "。").replace("！ ", "！");
    text = text.replace("？ ", "？").replace("” ", "”").replace("） ", "）");
    assertThat(sentences(text)).isEqualTo(expected.stream().map(String::strip).toList());
  }

  @Test
  void questionsAreKnown() {
    SentenceScanner scanner =
        new SentenceScanner(new Characters("Is it? It is. 是吗？ no end"), 0, 24);
    List<Boolean> questions = new ArrayList<>();
    while (scanner.next()) {
      questions.add(scanner.isQuestion());
    }
    assertThat(questions).containsExactly(true, false, true, false);
  }

  @Test
  void agreesWithTheJdkOnPlainProse() {
    String prose =
        "The first clock was slow. Who built it? Nobody knows! It stood in a tower, and it rang"
            + " each hour. 第一个钟很慢。谁造的？没有人知道！它在塔上。 Der Turm steht noch. Все знают. Почему?";
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(prose);
    List<String> expected = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      expected.add(prose.substring(start, end).strip());
    }
    assertThat(sentences(prose)).isEqualTo(expected).hasSize(11);
  }

  @Test
  void onlyItsPartOfTheTextIsRead() {
    SentenceScanner scanner = new SentenceScanner(new Characters("A one. B two. C three."), 7, 14);
    assertThat(scanner.next()).isTrue();
    assertThat(scanner.start()).isEqualTo(7);
    assertThat(scanner.end()).isEqualTo(14);
    assertThat(scanner.next()).isFalse();
  }

  private static List<String> sentences(String text) {
    SentenceScanner scanner = new SentenceScanner(new Characters(text), 0, text.length());
    List<String> sentences = new ArrayList<>();
    while (scanner.next()) {
      sentences.add(text.substring(scanner.start(), scanner.end()).strip());
    }
    return sentences;
  }
}
