package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {
  private final Mentions mentions = new Mentions();

  private void add(int... places) {
    for (int place : places) {
      mentions.add(place);
    }
  }

  @Test
  void theParagraphNamingItMostIsTold() {
    int p = Mentions.PARAGRAPHS;
    add(p + 1, p + 4, p + 4, p + 7);
    assertThat(mentions.paragraph()).isEqualTo(5);
  }

  @Test
  void theFirstOfEquals() {
    int p = Mentions.PARAGRAPHS;
    add(p, p + 2, p + 2, p + 3, p + 3);
    assertThat(mentions.paragraph()).isEqualTo(3);
  }

  @Test
  void noParagraphWhenTheTranscriptDoesNotNameIt() {
    add(Mentions.TITLE, Mentions.TAG, Mentions.SUMMARY);
    assertThat(mentions.paragraph()).isZero();
  }

  @Test
  void everyFieldHasItsWeight() {
    add(Mentions.SUMMARY, Mentions.SUMMARY, Mentions.PARAGRAPHS, Mentions.PARAGRAPHS + 9);
    assertThat(mentions.eighths(4000)).isEqualTo(FieldWeights.eighths(0, 2, 2, 4000));
    add(Mentions.TITLE);
    assertThat(mentions.eighths(4000)).isEqualTo(FieldWeights.eighths(1, 2, 2, 4000));
  }

  @Test
  void tagsWeighOnceHoweverManyNameIt() {
    add(Mentions.TAG);
    assertThat(mentions.eighths(4000)).isEqualTo(FieldWeights.TAG_EIGHTHS);
    add(Mentions.TAG);
    assertThat(mentions.eighths(4000)).isEqualTo(FieldWeights.TAG_EIGHTHS);
  }

  @Test
  void clearedTheyKnowNothingOfWhatWas() {
    int p = Mentions.PARAGRAPHS;
    add(Mentions.TITLE, Mentions.TAG, Mentions.SUMMARY, p + 5, p + 5, p + 5);
    mentions.clear();
    assertThat(mentions.eighths(0)).isZero();
    assertThat(mentions.paragraph()).isZero();
    add(p + 5, p + 6, p + 6);
    assertThat(mentions.paragraph()).isEqualTo(7);
    assertThat(mentions.eighths(0)).isEqualTo(FieldWeights.eighths(0, 0, 3, 0));
  }
}
