package dev.lectern.topics;

import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What each name stands for; empty for a hidden tag. */
  private final Map<String, Optional<Subject>> subjects = new HashMap<>();

  private final Map<TagKey, Tally> tallies = new HashMap<>();

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
    List<List<Score>> scores = new ArrayList<>(lectures.size());
    for (TopicCandidates lecture : lectures) {
      List<Score> own = scoresOf(lecture);
      scores.add(own);
      lecture.authorTags().forEach(this::subject);
      own.forEach(score -> score.tally.lectures++);
    }
    // From here on nothing is counted any longer, so that lectures can be taken at the same time.
    tallies.values().forEach(tally -> tally.weigh(lectures.size()));
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
    Set<Tag> distinct = new LinkedHashSet<>();
    for (String name : lecture.authorTags()) {
      subjects
          .getOrDefault(name, Optional.empty())
          .ifPresent(subject -> distinct.add(subject.tally.tag));
    }
    return distinct.stream().limit(MAX_TAGS).toList();
  }

  /** The lecture's tags, each once. */
  private List<Score> scoresOf(TopicCandidates lecture) {
    List<Score> scores = new ArrayList<>(lecture.candidates().size());
    for (Candidate candidate : lecture.candidates()) {
      Optional<Subject> subject = subject(candidate.name());
      if (subject.isPresent()) {
        boolean doubtful = !candidate.known() && candidate.weight() < DOUBTFUL;
        add(
            new Score(subject.get().tally, candidate.weight(), subject.get().wanted, doubtful),
            scores);
      }
    }
    return scores;
  }

  private static void add(Score score, List<Score> scores) {
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i).tally == score.tally) {
        scores.set(i, scores.get(i).heavier(score));
        return;
      }
    }
    scores.add(score);
  }

  private static List<Tag> choose(List<Score> scores, int lectures) {
    int needed = lecturesNeeded(lectures);
    List<Score> eligible = new ArrayList<>();
    for (Score score : scores) {
      boolean believable = !score.doubtful || lectures >= HUGE;
      if (score.wanted || (believable && score.tally.lectures >= needed)) {
        eligible.add(score);
      }
    }
    if (eligible.isEmpty()) {
      // Better one tag that few share than a lecture that nobody finds.
      scores.stream()
          .min(
              Comparator.comparingInt((Score score) -> -score.tally.lectures)
                  .thenComparing(byWeight(tally -> 1)))
          .ifPresent(eligible::add);
    }
    double heaviest = 0;
    for (Score score : eligible) {
      heaviest = Math.max(heaviest, score.weight);
    }
    // First what the lecture is about, then what sets it apart.
    List<Score> defining = new ArrayList<>();
    List<Score> others = new ArrayList<>();
    for (Score score : eligible) {
      (score.weight >= DEFINING * heaviest ? defining : others).add(score);
    }
    defining.sort(byWeight(tally -> tally.rarity));
    others.sort(byWeight(tally -> tally.distinction));
    return Stream.concat(defining.stream(), others.stream())
        .limit(MAX_TAGS)
        .map(score -> score.tally.tag)
        .toList();
  }

  private static Comparator<Score> byWeight(ToDoubleFunction<Tally> factor) {
    return Comparator.<Score>comparingDouble(
            score -> -score.weight * factor.applyAsDouble(score.tally))
        .thenComparing(score -> score.tally.tag.key());
  }

  /** What a name stands for; the same name gives the same object. */
  private Optional<Subject> subject(String name) {
    return subjects.computeIfAbsent(
        name,
        n -> taxonomy.tag(n, language).map(tag -> new Subject(tally(tag), taxonomy.names(n))));
  }

  private Tally tally(Tag tag) {
    Tally tally = tallies.computeIfAbsent(tag.key(), key -> new Tally(tag));
    tally.spell(tag);
    return tally;
  }

  /**
   * What a name of a candidate stands for.
   *
   * @param wanted true when the taxonomy names it
   */
  private record Subject(Tally tally, boolean wanted) {}

  /** A tag, and how many of the site's lectures may have it. */
  private static final class Tally {
    /** As the whole site spells it: two spellings of one would be two pages at one path. */
    private Tag tag;

    private int lectures;

    /**
     * Falls as a tag is on ever more of the site's lectures. What a sixth of them have is rare
     * enough, and on a small site all are much the same: tags are there to be shared.
     */
    private double rarity;

    /** The same on a small site; the larger it is, the more counts what few lectures have. */
    private double distinction;

    Tally(Tag tag) {
      this.tag = tag;
    }

    /** One spelling, whatever order they come in: capitals before small letters. */
    void spell(Tag other) {
      if (other.name().compareTo(tag.name()) < 0) {
        tag = other;
      }
    }

    /** Takes the factors, when all lectures of a site have been counted. */
    void weigh(int all) {
      // Smoothed, so that one lecture more or less hardly moves it.
      double lecturesPerUse = all / (lectures + 30.0);
      rarity = Math.sqrt(Math.log(2 + Math.min(6, lecturesPerUse)));
      double few = Math.max(6, all / 50.0);
      double size = Math.log(Math.max(1, all / 20.0)) / Math.log(5_000 / 20.0);
      double exponent = 0.5 + 1.5 * Math.min(1, size);
      distinction = Math.pow(Math.log(2 + Math.min(few, lecturesPerUse)), exponent);
    }
  }

  /**
   * What speaks for a tag of one lecture.
   *
   * @param wanted true when the taxonomy names it
   * @param doubtful true for a turn of speech as likely as a subject
   */
  private record Score(Tally tally, double weight, boolean wanted, boolean doubtful) {
    Score heavier(Score other) {
      return new Score(
          tally,
          Math.max(weight, other.weight),
          wanted || other.wanted,
          doubtful && other.doubtful);
    }
  }
}
