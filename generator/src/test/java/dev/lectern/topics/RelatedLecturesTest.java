package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.topics.RelatedLectures.Related;
import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RelatedLecturesTest {
  private static final TopicExtractor EXTRACTOR = new TopicExtractor();

  private static final TopicSource LEARNING =
      Texts.lecture("深度学习与反向传播", "**反向传播与梯度下降：** 深度学习靠反向传播训练神经网络，梯度下降调整权重。");
  private static final TopicSource TRAINING =
      Texts.lecture("梯度下降入门", "**梯度下降与反向传播：** 神经网络的训练靠梯度下降，反向传播给出梯度。");
  private static final TopicSource TEA = Texts.lecture("普洱茶的渥堆", "**渥堆：** 普洱茶靠渥堆发酵，茶叶在湿热里变红。");
  private static final TopicSource GREEN_TEA =
      Texts.lecture("绿茶与茶叶的香气", "**香气：** 绿茶不发酵，茶叶的香气来自杀青。普洱茶不同。");

  private static RelatedLectures find(List<TopicSource> sources) {
    List<TopicCandidates> lectures = sources.stream().map(EXTRACTOR::extract).toList();
    return RelatedLectures.find(lectures, TagAssignment.assign(lectures, Taxonomy.EMPTY));
  }

  @Test
  void theNearestFirstWithTheReason() {
    RelatedLectures related = find(List.of(LEARNING, TEA, TRAINING, GREEN_TEA));
    assertThat(related.of(0).get(0).lecture()).isEqualTo(2);
    assertThat(related.of(0).get(0).sharedTerms()).contains("反向传播", "梯度下降");
    assertThat(related.of(1).get(0).lecture()).isEqualTo(3);
    assertThat(related.of(0)).extracting(Related::lecture).doesNotContain(0, 1);
    assertThat(related.reuploads()).isEmpty();
  }

  @Test
  void aReuploadIsReportedOnce() {
    TopicSource real = Texts.realRecord();
    TopicSource again =
        new TopicSource(
            "【转载】" + real.title(),
            real.boldPhrases(),
            real.headings(),
            real.diagramParts(),
            real.summaryText().replace("悲观态度", "怀疑"),
            List.of(),
            List.of());
    RelatedLectures related = find(List.of(real, TEA, GREEN_TEA, again, LEARNING, TRAINING));
    assertThat(related.reuploads()).hasSize(1);
    assertThat(related.reuploads().get(0).first()).isEqualTo(0);
    assertThat(related.reuploads().get(0).second()).isEqualTo(3);
    assertThat(related.reuploads().get(0).similarity()).isGreaterThan(RelatedLectures.REUPLOAD);
  }

  @Test
  void lecturesOfNothing() {
    assertThat(find(List.of()).reuploads()).isEmpty();
    TopicSource nothing = Texts.lecture("", "");
    RelatedLectures related = find(List.of(nothing, nothing, TEA));
    assertThat(related.of(0)).isEmpty();
    assertThat(related.reuploads()).isEmpty();
  }

  private static TopicCandidates random(Random random) {
    TreeMap<Integer, Byte> terms = new TreeMap<>();
    while (terms.size() < TermVector.MAX_TERMS) {
      terms.put((int) Math.pow(20_000, random.nextDouble()), (byte) (1 + random.nextInt(9)));
    }
    int[] hashes = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
    byte[] counts = new byte[hashes.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = terms.getOrDefault(hashes[i], (byte) 1);
    }
    List<Candidate> candidates = List.of(new Candidate("subject " + random.nextInt(300), 5, false));
    return new TopicCandidates(candidates, List.of(), new TermVector(hashes, counts), Places.NONE);
  }

  @Test
  @Timeout(60)
  void thousandsOfLecturesWithCopiesAmongThem() {
    Random random = new Random(5);
    List<TopicCandidates> site = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      site.add(random(random));
    }
    for (int i = 0; i < 20; i++) {
      site.set(3_000 + i, site.get(i * 100));
    }
    RelatedLectures related =
        RelatedLectures.find(site, TagAssignment.assign(site, Taxonomy.EMPTY));
    assertThat(related.reuploads()).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(related.of(i * 100).get(0).lecture()).isEqualTo(3_000 + i);
      assertThat(related.of(i * 100)).hasSize(RelatedLectures.MAX_RELATED);
    }
  }

  @Test
  @Timeout(60)
  void thousandsOfCopiesOfOneLecture() {
    TopicCandidates one = EXTRACTOR.extract(LEARNING);
    List<TopicCandidates> site = Collections.nCopies(4_000, one);
    RelatedLectures related =
        RelatedLectures.find(site, TagAssignment.assign(site, Taxonomy.EMPTY));
    assertThat(related.of(2_000)).hasSize(RelatedLectures.MAX_RELATED);
    assertThat(related.reuploads()).isNotEmpty();
  }
}
