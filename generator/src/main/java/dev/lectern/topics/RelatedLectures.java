package dev.lectern.topics;

import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which lectures are about the same: by the cosine of the words of title and summary and of the
 * tags, each weighted by how rare it is on the site.
 *
 * <p>Near-linear: a lecture is compared only with those that share one of its heaviest terms, and
 * of a term that very many share only with those where it weighs most. The result depends on the
 * order of the lectures only where two are equally near.
 */
public final class RelatedLectures {
  /** Most related lectures of one. */
  public static final int MAX_RELATED = 5;

  /** Two lectures more similar than this are taken for the same one uploaded twice. */
  public static final double REUPLOAD = 0.9;

  private static final double UNRELATED = 0.05;
  private static final int MAX_REASONS = 3;

  // A tag says more than a word of the summary.
  private static final double TAG_WEIGHT = 3;
  private static final int PROBES = 24;
  private static final int MAX_POSTINGS = 200;
  private static final int COMPARED = 40;

  private final List<List<Related>> related;
  private final List<Reupload> reuploads;

  private RelatedLectures(List<List<Related>> related, List<Reupload> reuploads) {
    this.related = List.copyOf(related);
    this.reuploads = List.copyOf(reuploads);
  }

  /**
   * A lecture near another.
   *
   * @param lecture its index
   * @param similarity above 0 and at most 1
   * @param sharedTerms why, at most three names: shared tags first; may be empty
   */
  public record Related(int lecture, double similarity, List<String> sharedTerms) {
    public Related {
      sharedTerms = List.copyOf(sharedTerms);
    }
  }

  /**
   * Two lectures that look like one.
   *
   * @param first the smaller index
   * @param second the larger index
   * @param similarity above {@value #REUPLOAD}
   */
  public record Reupload(int first, int second, double similarity) {}

  /** Of the lecture at this index the nearest others, the nearest first, at most five. */
  public List<Related> of(int lecture) {
    return related.get(lecture);
  }

  /**
   * The pairs that look like one lecture, by their indexes. Each lecture is paired with the one
   * most like it, so that of many copies not every two are told.
   */
  public List<Reupload> reuploads() {
    return reuploads;
  }

  /**
   * Compares all lectures of a site.
   *
   * @param lectures what step one found, in an order that does not change between runs
   * @param tags of the same lectures, as {@link TagAssignment} gives them
   */
  public static RelatedLectures find(List<TopicCandidates> lectures, List<List<Tag>> tags) {
    if (lectures.size() != tags.size()) {
      throw new IllegalArgumentException(lectures.size() + " lectures, " + tags.size() + " tags");
    }
    List<WeightedTerms> vectors = WeightedTerms.of(lectures, tags, TAG_WEIGHT);
    Map<Integer, int[]> postings = postings(vectors);
    List<List<Related>> related = new ArrayList<>(vectors.size());
    Map<Long, Reupload> reuploads = new TreeMap<>();
    double[] score = new double[vectors.size()];
    for (int i = 0; i < vectors.size(); i++) {
      List<Related> nearest = new ArrayList<>();
      for (int other : nearby(i, vectors, postings, score)) {
        double similarity = Math.min(1, vectors.get(i).dot(vectors.get(other)));
        if (similarity > UNRELATED) {
          nearest.add(new Related(other, similarity, List.of()));
        }
      }
      nearest.sort(
          Comparator.comparingDouble((Related r) -> -r.similarity)
              .thenComparingInt(Related::lecture));
      if (!nearest.isEmpty() && nearest.get(0).similarity > REUPLOAD) {
        Related same = nearest.get(0);
        int first = Math.min(i, same.lecture);
        int second = Math.max(i, same.lecture);
        reuploads.putIfAbsent(
            ((long) first << 32) | second, new Reupload(first, second, same.similarity));
      }
      List<Related> withReasons = new ArrayList<>();
      for (Related r : nearest.subList(0, Math.min(MAX_RELATED, nearest.size()))) {
        List<String> reasons =
            sharedTerms(lectures.get(i), tags.get(i), lectures.get(r.lecture), tags.get(r.lecture));
        withReasons.add(new Related(r.lecture, r.similarity, reasons));
      }
      related.add(List.copyOf(withReasons));
    }
    return new RelatedLectures(related, new ArrayList<>(reuploads.values()));
  }

  /** Of each term the lectures where it weighs most, the heaviest first. */
  private static Map<Integer, int[]> postings(List<WeightedTerms> vectors) {
    Map<Integer, List<int[]>> all = new HashMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      WeightedTerms vector = vectors.get(i);
      for (int probe : vector.heaviest(PROBES)) {
        all.computeIfAbsent(vector.term(probe), t -> new ArrayList<>())
            .add(new int[] {i, Float.floatToIntBits(vector.weight(probe))});
      }
    }
    Map<Integer, int[]> postings = new HashMap<>(all.size() * 2);
    all.forEach(
        (term, list) -> {
          // Weights are positive, so their bits order as they do.
          list.sort(
              Comparator.comparingInt((int[] posting) -> -posting[1])
                  .thenComparingInt(posting -> posting[0]));
          postings.put(
              term, list.stream().limit(MAX_POSTINGS).mapToInt(posting -> posting[0]).toArray());
        });
    return postings;
  }

  /**
   * The lectures that share most of the heaviest terms. {@code score} is all zero before and after.
   */
  private static int[] nearby(
      int lecture, List<WeightedTerms> vectors, Map<Integer, int[]> postings, double[] score) {
    WeightedTerms vector = vectors.get(lecture);
    List<Integer> seen = new ArrayList<>();
    for (int probe : vector.heaviest(PROBES)) {
      double weight = (double) vector.weight(probe) * vector.weight(probe);
      for (int other : postings.getOrDefault(vector.term(probe), new int[0])) {
        if (other != lecture) {
          if (score[other] == 0) {
            seen.add(other);
          }
          score[other] += weight;
        }
      }
    }
    int[] best = heaviest(seen, score);
    seen.forEach(other -> score[other] = 0);
    return best;
  }

  /** The lectures of the highest scores in no order; of equal ones those that come first. */
  private static int[] heaviest(List<Integer> lectures, double[] score) {
    Comparator<Integer> worstFirst =
        Comparator.comparingDouble((Integer lecture) -> score[lecture])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
    for (Integer lecture : lectures) {
      if (best.size() < COMPARED) {
        best.add(lecture);
      } else if (worstFirst.compare(lecture, best.element()) > 0) {
        best.remove();
        best.add(lecture);
      }
    }
    return best.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<String> sharedTerms(
      TopicCandidates one, List<Tag> oneTags, TopicCandidates other, List<Tag> otherTags) {
    Set<String> shared = new LinkedHashSet<>();
    Set<Tag> tags = new HashSet<>(otherTags);
    oneTags.stream().filter(tags::contains).forEach(tag -> shared.add(tag.name()));
    Set<String> names = new HashSet<>();
    other.candidates().forEach(candidate -> names.add(candidate.name()));
    one.candidates().stream()
        .map(Candidate::name)
        .filter(names::contains)
        .limit(MAX_REASONS)
        .forEach(shared::add);
    return shared.stream().limit(MAX_REASONS).toList();
  }

  @Override
  public String toString() {
    return related.size() + " lectures, " + reuploads.size() + " re-uploads";
  }
}
