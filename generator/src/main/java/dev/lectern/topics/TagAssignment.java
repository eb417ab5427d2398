package dev.lectern.topics;

import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the tags of every lecture of a site: the second step, run once when the candidates of all
 * lectures are known.
 *
 * <p>A lecture whose author gave tags has these. Another has those of its candidates that enough
 * lectures share, by their weight in the lecture and their rarity on the site. The result does not
 * depend on the order of the lectures.
 */
public final class TagAssignment {
  /** Most tags of one lecture. */
  public static final int MAX_TAGS = 8;

  /** A phrase no glossary knows that weighs less needs many lectures to be believed. */
  private static final double DOUBTFUL = 2;

  /** So many lectures. */
  private static final int HUGE = 1_000;

  /** From so many lectures on, no tag is kept for one lecture alone. */
  private static final int LARGE = 100;

  /** A candidate with this part of the heaviest one's weight is what the lecture is about. */
  private static final double DEFINING = 0.6;

  private final Taxonomy taxonomy;
  private final String language;
  private final Map<String, Optional<Tag>> tags = new HashMap<>();
  private final Map<String, Boolean> named = new HashMap<>();
  private final Map<TagKey, Integer> lecturesWith = new HashMap<>();
  private final Map<TagKey, String> spelling = new HashMap<>();

  private TagAssignment(Taxonomy taxonomy, String language) {
    this.taxonomy = taxonomy;
    this.language = language;
  }

  /** As {@link #assign(List, Taxonomy, String)} for a Chinese site. */
  public static List<List<Tag>> assign(List<TopicCandidates> lectures, Taxonomy taxonomy) {
    return assign(lectures, taxonomy, "zh");
  }

  /**
   * The tags of each lecture, in the order of the lectures; of one lecture the heaviest first, at
   * most {@value #MAX_TAGS}, the author's own in the author's order.
   *
   * @param language in which tags are shown where glossary or taxonomy know several, a BCP 47 tag
   */
  public static List<List<Tag>> assign(
      List<TopicCandidates> lectures, Taxonomy taxonomy, String language) {
    return new TagAssignment(taxonomy, language).assign(lectures);
  }

  /** How many lectures must share a candidate for it to become a tag of a site of this size. */
  public static int lecturesNeeded(int lectures) {
    if (lectures < 20) {
      return 1;
    }
    if (lectures < 100) {
      return 2;
    }
    if (lectures < 1_000) {
      return 3;
    }
    return lectures < 5_000 ? 5 : 8;
  }

  private List<List<Tag>> assign(List<TopicCandidates> lectures) {
    List<Map<TagKey, Score>> scores = new ArrayList<>(lectures.size());
    for (TopicCandidates lecture : lectures) {
      Map<TagKey, Score> own = scoresOf(lecture);
      scores.add(own);
      lecture.authorTags().forEach(this::tag);
      own.keySet().forEach(key -> lecturesWith.merge(key, 1, Integer::sum));
    }
    // From here on nothing is counted any longer, so that lectures can be taken at the same time.
    List<List<Tag>> assigned =
        IntStream.range(0, lectures.size())
            .parallel()
            .mapToObj(
                i -> {
                  List<Tag> authors = authorTags(lectures.get(i));
                  return authors.isEmpty() ? choose(scores.get(i), lectures.size()) : authors;
                })
            .toList();
    return lectures.size() < LARGE ? List.copyOf(assigned) : withoutLoners(lectures, assigned);
  }

  /** On a large site a tag that ends up on one lecture leads nowhere, unless an author wants it. */
  private List<List<Tag>> withoutLoners(List<TopicCandidates> lectures, List<List<Tag>> assigned) {
    Map<TagKey, Integer> uses = new HashMap<>();
    assigned.forEach(tags -> tags.forEach(tag -> uses.merge(tag.key(), 1, Integer::sum)));
    List<List<Tag>> kept = new ArrayList<>(assigned.size());
    for (int i = 0; i < assigned.size(); i++) {
      List<Tag> all = assigned.get(i);
      List<Tag> shared =
          all.stream()
              .filter(tag -> uses.getOrDefault(tag.key(), 0) > 1 || taxonomy.names(tag.name()))
              .toList();
      boolean keepAll = shared.isEmpty() || !lectures.get(i).authorTags().isEmpty();
      kept.add(keepAll ? all : shared);
    }
    return List.copyOf(kept);
  }

  private List<Tag> authorTags(TopicCandidates lecture) {
    Map<TagKey, Tag> distinct = new LinkedHashMap<>();
    for (String name : lecture.authorTags()) {
      tags.getOrDefault(name, Optional.empty())
          .ifPresent(tag -> distinct.putIfAbsent(tag.key(), spelled(tag)));
    }
    return distinct.values().stream().limit(MAX_TAGS).toList();
  }

  private Map<TagKey, Score> scoresOf(TopicCandidates lecture) {
    Map<TagKey, Score> scores = new HashMap<>();
    for (Candidate candidate : lecture.candidates()) {
      Optional<Tag> tag = tag(candidate.name());
      if (tag.isPresent()) {
        boolean wanted = named.computeIfAbsent(candidate.name(), taxonomy::names);
        boolean doubtful = !candidate.known() && candidate.weight() < DOUBTFUL;
        Score score = new Score(tag.get(), candidate.weight(), wanted, doubtful);
        scores.merge(tag.get().key(), score, Score::heavier);
      }
    }
    return scores;
  }

  private List<Tag> choose(Map<TagKey, Score> scores, int lectures) {
    int needed = lecturesNeeded(lectures);
    List<Score> eligible = new ArrayList<>();
    for (Score score : scores.values()) {
      boolean believable = !score.doubtful || lectures >= HUGE;
      if (score.wanted || (believable && lecturesWith(score.tag) >= needed)) {
        eligible.add(score);
      }
    }
    if (eligible.isEmpty()) {
      // Better one tag that few share than a lecture that nobody finds.
      scores.values().stream()
          .min(
              Comparator.comparingInt((Score score) -> -lecturesWith(score.tag))
                  .thenComparing(byWeight(score -> 1)))
          .ifPresent(eligible::add);
    }
    double heaviest = eligible.stream().mapToDouble(Score::weight).max().orElse(0);
    // First what the lecture is about, then what sets it apart.
    List<Score> defining = new ArrayList<>(eligible);
    defining.removeIf(score -> score.weight < DEFINING * heaviest);
    eligible.removeIf(score -> score.weight >= DEFINING * heaviest);
    sort(defining, score -> rarity(score.tag, lectures));
    sort(eligible, score -> distinction(score.tag, lectures));
    return Stream.concat(defining.stream(), eligible.stream())
        .limit(MAX_TAGS)
        .map(score -> spelled(score.tag))
        .toList();
  }

  /** The tag as the whole site spells it: two spellings of one would be two pages at one path. */
  private Tag spelled(Tag tag) {
    return Tag.of(spelling.getOrDefault(tag.key(), tag.name()));
  }

  /** Takes each factor once: a comparison would for both. */
  private static void sort(List<Score> scores, ToDoubleFunction<Score> factor) {
    Map<TagKey, Double> factors = new HashMap<>();
    scores.forEach(score -> factors.put(score.tag.key(), factor.applyAsDouble(score)));
    scores.sort(byWeight(score -> factors.getOrDefault(score.tag.key(), 1.0)));
  }

  private static Comparator<Score> byWeight(ToDoubleFunction<Score> factor) {
    return Comparator.<Score>comparingDouble(score -> -score.weight * factor.applyAsDouble(score))
        .thenComparing(score -> score.tag.key());
  }

  /**
   * Falls as a tag is on ever more of the site's lectures. What a sixth of them have is rare
   * enough, and on a small site all are much the same: tags are there to be shared.
   */
  private double rarity(Tag tag, int lectures) {
    return Math.sqrt(Math.log(2 + Math.min(6, lecturesPerUse(tag, lectures))));
  }

  /** The same on a small site; the larger it is, the more counts what few lectures have. */
  private double distinction(Tag tag, int lectures) {
    double few = Math.max(6, lectures / 50.0);
    double size = Math.log(Math.max(1, lectures / 20.0)) / Math.log(5_000 / 20.0);
    double exponent = 0.5 + 1.5 * Math.min(1, size);
    return Math.pow(Math.log(2 + Math.min(few, lecturesPerUse(tag, lectures))), exponent);
  }

  /** Smoothed, so that one lecture more or less hardly moves it. */
  private double lecturesPerUse(Tag tag, int lectures) {
    return lectures / (lecturesWith(tag) + 30.0);
  }

  private int lecturesWith(Tag tag) {
    return lecturesWith.getOrDefault(tag.key(), 0);
  }

  /** The tag of a name; the same name gives the same object, and of two spellings one is kept. */
  private Optional<Tag> tag(String name) {
    return tags.computeIfAbsent(
        name,
        n -> {
          Optional<Tag> tag = taxonomy.tag(n, language);
          tag.ifPresent(t -> spelling.merge(t.key(), t.name(), TagAssignment::preferred));
          return tag;
        });
  }

  /**
   * One spelling for the whole site, whatever order they come in: capitals before small letters.
   */
  private static String preferred(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * What speaks for a tag of one lecture.
   *
   * @param wanted true when the taxonomy names it
   * @param doubtful true for a turn of speech as likely as a subject
   */
  private record Score(Tag tag, double weight, boolean wanted, boolean doubtful) {
    Score heavier(Score other) {
      return new Score(
          tag, Math.max(weight, other.weight), wanted || other.wanted, doubtful && other.doubtful);
    }
  }
}
