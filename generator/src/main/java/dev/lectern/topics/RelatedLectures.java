package dev.lectern.topics;

import dev.lectern.topics.NearbyLectures.Nearby;
import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    TermPostings postings = new TermPostings(vectors);
    ThreadLocal<NearbyLectures> nearby =
        ThreadLocal.withInitial(() -> new NearbyLectures(vectors, postings, COMPARED));
    List<List<Related>> nearest =
        IntStream.range(0, vectors.size())
            .parallel()
            .mapToObj(i -> nearest(nearby.get().of(i)))
            .toList();
    List<List<Related>> withReasons =
        IntStream.range(0, vectors.size())
            .parallel()
            .mapToObj(i -> withReasons(i, nearest.get(i), lectures, tags))
            .toList();
    return new RelatedLectures(withReasons, reuploads(nearest));
  }

  /** The nearest lectures of one, without the reasons. */
  private static List<Related> nearest(List<Nearby> nearby) {
    List<Related> nearest = new ArrayList<>();
    for (Nearby other : nearby) {
      if (other.similarity() > UNRELATED) {
        nearest.add(new Related(other.lecture(), other.similarity(), List.of()));
      }
    }
    nearest.sort(
        Comparator.comparingDouble((Related r) -> -r.similarity)
            .thenComparingInt(Related::lecture));
    return List.copyOf(nearest.subList(0, Math.min(MAX_RELATED, nearest.size())));
  }

  private static List<Related> withReasons(
      int lecture, List<Related> nearest, List<TopicCandidates> lectures, List<List<Tag>> tags) {
    List<Tag> ownTags = tags.get(lecture);
    List<String> ownNames = names(lectures.get(lecture));
    Set<Tag> tagSet = new HashSet<>(ownTags);
    Set<String> nameSet = new HashSet<>(ownNames);
    return nearest.stream()
        .map(
            other ->
                new Related(
                    other.lecture,
                    other.similarity,
                    Stream.concat(
                            common(ownTags, tagSet, tags.get(other.lecture)).map(Tag::name),
                            common(ownNames, nameSet, names(lectures.get(other.lecture))))
                        .distinct()
                        .limit(MAX_REASONS)
                        .toList()))
        .toList();
  }

  private static List<String> names(TopicCandidates lecture) {
    return lecture.candidates().stream().map(Candidate::name).toList();
  }

  /**
   * What others have too, in its own order.
   *
   * @param ownSet the same as {@code own}
   */
  private static <T> Stream<T> common(List<T> own, Set<T> ownSet, List<T> others) {
    Set<T> shared = others.stream().filter(ownSet::contains).collect(Collectors.toSet());
    return shared.isEmpty() ? Stream.empty() : own.stream().filter(shared::contains);
  }

  private static List<Reupload> reuploads(List<List<Related>> nearest) {
    Map<Long, Reupload> reuploads = new TreeMap<>();
    for (int i = 0; i < nearest.size(); i++) {
      if (!nearest.get(i).isEmpty() && nearest.get(i).get(0).similarity > REUPLOAD) {
        Related same = nearest.get(i).get(0);
        int first = Math.min(i, same.lecture);
        int second = Math.max(i, same.lecture);
        reuploads.putIfAbsent(
            ((long) first << 32) | second, new Reupload(first, second, same.similarity));
      }
    }
    return new ArrayList<>(reuploads.values());
  }

  @Override
  public String toString() {
    return related.size() + " lectures, " + reuploads.size() + " re-uploads";
  }
}
