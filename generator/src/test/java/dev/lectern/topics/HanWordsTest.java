package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.topics.ChineseText.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HanWordsTest {
  private final List<String> segmented = new ArrayList<>();

  /** Two characters a word, of a nature that tells which. */
  private final HanWords words =
      new HanWords(
          text -> {
            segmented.add(text);
            List<Word> found = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
              boolean pair = text.charAt(at) != '。' && text.charAt(at + 1) != '。';
              int length = pair ? 2 : 1;
              found.add(new Word(at, length, text.substring(at, at + length)));
              at += length;
            }
            return found;
          });

  private List<List<Word>> words(String... runs) {
    return words.of(List.of(runs)).stream().map(HanRun::words).toList();
  }

  @Test
  void wordsOfEachRunWhereTheyStandInIt() {
    assertThat(words("深度学习", "好", "网络层"))
        .containsExactly(
            List.of(new Word(0, 2, "深度"), new Word(2, 2, "学习")),
            List.of(new Word(0, 1, "好")),
            List.of(new Word(0, 2, "网络"), new Word(2, 1, "层")));
  }

  @Test
  void aRunThatComesAgainIsNotSegmentedAgain() {
    List<List<Word>> first = words("深度学习", "网络层");
    List<List<Word>> second = words("网络层", "图像", "深度学习");

    assertThat(second.get(0)).isEqualTo(first.get(1));
    assertThat(second.get(1)).containsExactly(new Word(0, 2, "图像"));
    assertThat(second.get(2)).isEqualTo(first.get(0));
    assertThat(segmented).containsExactly("。深度学习。网络层。", "。图像。");
  }

  @Test
  void nothingToSegment() {
    assertThat(words()).isEmpty();
    assertThat(segmented).isEmpty();
  }

  @Test
  void whatStandsBesideARunChangesNothing() {
    String run = "玻尔兹曼机的相变真相变得清楚";
    List<Word> alone = ChineseText.words(run);
    List<Word> later = ChineseText.words("我们研究" + "，" + run + "，就这样");

    assertThat(later.stream().filter(word -> word.start() >= 5 && word.start() < 5 + run.length()))
        .containsExactlyElementsOf(
            alone.stream().map(w -> new Word(w.start() + 5, w.length(), w.nature())).toList());
  }
}
