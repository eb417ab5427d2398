package dev.lectern.topics;

import dev.lectern.topics.NearbyLectures.Nearby;
import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private static final int COMPARED = 40;

  /** So many lectures by one thread with one set of tables. */
  private static final int COMPARED_TOGETHER = 250;

  private final List<List<Related>> related;
  private final List<Reupload> reuploads;
  private final ComparedLectures compared;

  private RelatedLectures(
      List<List<Related>> related, List<Reupload> reuploads, ComparedLectures compared) {
    this.related = List.copyOf(related);
    this.reuploads = List.copyOf(reuploads);
    this.compared = compared;
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

  /** For the next time; the same object as the last time where no lecture had to be compared. */
  public ComparedLectures compared() {
    return compared;
  }

  /** Compares all lectures of a site, each of them. */
  static RelatedLectures find(List<TopicCandidates> lectures, List<List<Tag>> tags) {
    return find(lectures, tags, ComparedLectures.NONE);
  }

  /**
   * Compares all lectures of a site.
   *
   * @param lectures what step one found, in an order that does not change between runs
   * @param tags of the same lectures, as {@link TagAssignment} gives them
   * @param before of the last run
   */
  public static RelatedLectures find(
      List<TopicCandidates> lectures, List<List<Tag>> tags, ComparedLectures before) {
    if (lectures.size() != tags.size()) {
      throw new IllegalArgumentException(lectures.size() + " lectures, " + tags.size() + " tags");
    }
    List<CountedTerms> counted =
        ofEach(lectures, i -> new CountedTerms(lectures.get(i).terms(), tags.get(i), TAG_WEIGHT));
    SiteTerms terms = SiteTerms.of(counted);
    List<WeightedTerms> vectors = ofEach(lectures, i -> new WeightedTerms(counted.get(i), terms));
    TermPostings postings = new TermPostings(vectors, terms.size());
    BitSet changed = before.changed(vectors, terms, postings);
    List<List<Nearby>> nearest = new ArrayList<>(before.nearest(vectors.size()));
    changed.stream()
        .boxed()
        .collect(Collectors.groupingBy(i -> i / COMPARED_TOGETHER))
        .values()
        .parallelStream()
        .forEach(
            some -> {
              NearbyLectures nearby = new NearbyLectures(vectors, postings, terms.size(), COMPARED);
              some.forEach(i -> nearest.set(i, nearest(nearby.of(i))));
            });
    List<List<Related>> related =
        ofEach(lectures, i -> withReasons(i, nearest.get(i), lectures, tags));
    return new RelatedLectures(
        related, reuploads(nearest), before.with(changed, vectors, terms, nearest));
  }

  private static <T> List<T> ofEach(List<TopicCandidates> lectures, IntFunction<T> one) {
    return IntStream.range(0, lectures.size()).parallel().mapToObj(one).toList();
  }

  private static List<Nearby> nearest(List<Nearby> nearby) {
    List<Nearby> nearest = new ArrayList<>(nearby);
    nearest.removeIf(other -> other.similarity() <= UNRELATED);
    nearest.sort(
        Comparator.comparingDouble((Nearby other) -> -other.similarity())
            .thenComparingInt(Nearby::lecture));
    return List.copyOf(nearest.subList(0, Math.min(MAX_RELATED, nearest.size())));
  }

  private static List<Related> withReasons(
      int lecture, List<Nearby> nearest, List<TopicCandidates> lectures, List<List<Tag>> tags) {
    List<Related> related = new ArrayList<>(nearest.size());
    for (Nearby other : nearest) {
      Set<String> shared = new LinkedHashSet<>();
      addShared(tags.get(lecture), tags.get(other.lecture()), Tag::name, shared);
      if (shared.size() < MAX_REASONS) {
        addShared(
            lectures.get(lecture).candidates(),
            lectures.get(other.lecture()).candidates(),
            Candidate::name,
            shared);
      }
      related.add(
          new Related(
              other.lecture(), other.similarity(), shared.stream().limit(MAX_REASONS).toList()));
    }
    return related;
  }

  /** Adds the names that others have too, in their own order. */
  private static <T> void addShared(
      List<T> own, List<T> others, Function<T, String> name, Set<String> shared) {
    Set<String> names = new HashSet<>();
    others.forEach(other -> names.add(name.apply(other)));
    for (T one : own) {
      if (names.contains(name.apply(one))) {
        shared.add(name.apply(one));
      }
    }
  }

  private static List<Reupload> reuploads(List<List<Nearby>> nearest) {
    Map<Long, Reupload> reuploads = new TreeMap<>();
    for (int i = 0; i < nearest.size(); i++) {
      if (!nearest.get(i).isEmpty() && nearest.get(i).get(0).similarity() > REUPLOAD) {
        Nearby same = nearest.get(i).get(0);
        int first = Math.min(i, same.lecture());
        int second = Math.max(i, same.lecture());
        reuploads.putIfAbsent(
            ((long) first << 32) | second, new Reupload(first, second, same.similarity()));
      }
    }
    return new ArrayList<>(reuploads.values());
  }

  @Override
  public String toString() {
    return related.size() + " lectures, " + reuploads.size() + " re-uploads";
  }
}
