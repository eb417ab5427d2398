package dev.lectern.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A lecture as a vector of length 1: hashes of terms in ascending order, with their TF-IDF weights.
 */
final class WeightedTerms {
  private final int[] terms;
  private final float[] weights;
  private final int[] byWeight;

  private WeightedTerms(int[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
    this.byWeight =
        IntStream.range(0, terms.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -weights[i])
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * The vectors of all lectures of a site.
   *
   * @param tagWeight how many occurrences of a word a tag counts for
   */
  static List<WeightedTerms> of(
      List<TopicCandidates> lectures, List<List<Tag>> tags, double tagWeight) {
    List<Map<Integer, Double>> counts = new ArrayList<>(lectures.size());
    Map<Integer, Integer> lecturesWith = new HashMap<>();
    for (int i = 0; i < lectures.size(); i++) {
      Map<Integer, Double> own = new TreeMap<>();
      TermVector words = lectures.get(i).terms();
      for (int t = 0; t < words.size(); t++) {
        own.put(words.hash(t), 1 + Math.log(words.count(t)));
      }
      for (Tag tag : tags.get(i)) {
        own.merge(TermVector.hash("tag " + tag.key().value()), tagWeight, Double::sum);
      }
      counts.add(own);
      own.keySet().forEach(term -> lecturesWith.merge(term, 1, Integer::sum));
    }
    List<WeightedTerms> vectors = new ArrayList<>(lectures.size());
    for (Map<Integer, Double> own : counts) {
      vectors.add(weigh(own, lecturesWith, lectures.size()));
    }
    return vectors;
  }

  private static WeightedTerms weigh(
      Map<Integer, Double> counts, Map<Integer, Integer> lecturesWith, int lectures) {
    int[] terms = new int[counts.size()];
    double[] weights = new double[counts.size()];
    double square = 0;
    int at = 0;
    for (Map.Entry<Integer, Double> term : counts.entrySet()) {
      int sharing = lecturesWith.getOrDefault(term.getKey(), 1);
      terms[at] = term.getKey();
      weights[at] = term.getValue() * Math.log(1 + (double) lectures / sharing);
      square += weights[at] * weights[at];
      at++;
    }
    float[] unit = new float[weights.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (weights[i] / Math.sqrt(square));
    }
    return new WeightedTerms(terms, unit);
  }

  int term(int index) {
    return terms[index];
  }

  float weight(int index) {
    return weights[index];
  }

  /** The indexes of the heaviest terms, the heaviest first. */
  int[] heaviest(int count) {
    return Arrays.copyOf(byWeight, Math.min(count, byWeight.length));
  }

  /** The cosine of two vectors. */
  double dot(WeightedTerms other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
