package dev.lectern.topics;

import java.util.Arrays;
import java.util.List;

/** The terms of all lectures of a site, numbered from 0 in the order of their hashes. */
final class SiteTerms {
  /** So many leading bits of a number of lectures count. */
  private static final int PRECISION = 3;

  private final int[] hashes;
  private final double[] rarity;

  private SiteTerms(int[] hashes, double[] rarity) {
    this.hashes = hashes;
    this.rarity = rarity;
  }

  /** Numbers the terms of the lectures of a site. */
  static SiteTerms of(List<CountedTerms> lectures) {
    int[] all = new int[lectures.stream().mapToInt(CountedTerms::size).sum()];
    int size = 0;
    for (CountedTerms lecture : lectures) {
      for (int i = 0; i < lecture.size(); i++) {
        all[size++] = lecture.hash(i);
      }
    }
    Arrays.parallelSort(all);
    int[] hashes = new int[all.length];
    double[] rarity = new double[all.length];
    int distinct = 0;
    for (int from = 0, to; from < all.length; from = to) {
      to = from + 1;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      hashes[distinct] = all[from];
      rarity[distinct++] = Math.log(1 + (double) lectures.size() / rounded(to - from));
    }
    return new SiteTerms(Arrays.copyOf(hashes, distinct), Arrays.copyOf(rarity, distinct));
  }

  /**
   * Down to {@value #PRECISION} leading bits, so that one lecture more or less with a word that
   * thousands have weighs nothing anew.
   */
  private static int rounded(int lectures) {
    int dropped = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(lectures) - PRECISION);
    return lectures >> dropped << dropped;
  }

  int size() {
    return hashes.length;
  }

  /**
   * The number of a term; negative where no lecture has it.
   *
   * @param from no term with a smaller number is looked for
   */
  int number(int hash, int from) {
    return Arrays.binarySearch(hashes, from, hashes.length, hash);
  }

  int hash(int number) {
    return hashes[number];
  }

  /** The inverse document frequency of a term: falls as more lectures have it, above 0. */
  double rarity(int number) {
    return rarity[number];
  }
}
