package dev.lectern.topics;

import dev.lectern.topics.NearbyLectures.Nearby;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The lectures of a site as they were compared, for the next time: whose neighbours an edit can't
 * have changed is not compared again. Compared with the help of an earlier comparison, lectures
 * have the same neighbours as compared from nothing. Immutable.
 */
public final class ComparedLectures {
  /** Of no lecture. */
  public static final ComparedLectures NONE = new ComparedLectures(List.of());

  private final List<Lecture> lectures;

  /**
   * One of them.
   *
   * @param sum of its vector
   * @param hashes of its heaviest terms
   * @param weights of the same
   * @param nearest the nearest first
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Lecture(long sum, int[] hashes, float[] weights, List<Nearby> nearest) {
    Lecture {
      nearest = List.copyOf(nearest);
    }

    Lecture(WeightedTerms vector, SiteTerms terms, List<Nearby> nearest) {
      this(
          vector.sum(),
          new int[vector.heaviest().length],
          new float[vector.heaviest().length],
          nearest);
      for (int i = 0; i < hashes.length; i++) {
        int probe = vector.heaviest()[i];
        hashes[i] = terms.hash(vector.term(probe));
        weights[i] = vector.weight(probe);
      }
    }
  }

  private ComparedLectures(List<Lecture> lectures) {
    this.lectures = lectures;
  }

  /**
   * The same when some lectures have been compared anew.
   *
   * @param changed which, as {@link #changed} gives them
   * @param nearest the nearest lectures of each lecture
   */
  ComparedLectures with(
      BitSet changed, List<WeightedTerms> vectors, SiteTerms terms, List<List<Nearby>> nearest) {
    if (changed.isEmpty()) {
      return this;
    }
    List<Lecture> all = new ArrayList<>(vectors.size());
    for (int i = 0; i < vectors.size(); i++) {
      all.add(
          changed.get(i) ? new Lecture(vectors.get(i), terms, nearest.get(i)) : lectures.get(i));
    }
    return new ComparedLectures(all);
  }

  /** What was nearest to each of so many lectures; nothing where that is not known. */
  List<List<Nearby>> nearest(int count) {
    return lectures.size() == count
        ? lectures.stream().map(Lecture::nearest).toList()
        : Collections.nCopies(count, List.of());
  }

  /**
   * The lectures whose neighbours may be others now; all where there are more or fewer.
   *
   * <p>A lecture is compared with those that come first in the postings of its heaviest terms. So
   * its neighbours are the same where its own vector is, and no lecture with another vector comes
   * first, or did, in any of these postings: then the same lectures do.
   */
  BitSet changed(List<WeightedTerms> vectors, SiteTerms terms, TermPostings postings) {
    BitSet changed = new BitSet(vectors.size());
    if (lectures.size() != vectors.size()) {
      changed.set(0, vectors.size());
      return changed;
    }
    for (int i = 0; i < vectors.size(); i++) {
      changed.set(i, lectures.get(i).sum != vectors.get(i).sum());
    }
    BitSet others = new BitSet(terms.size());
    changed.stream()
        .forEach(
            lecture -> {
              Lecture before = lectures.get(lecture);
              for (int i = 0; i < before.hashes.length; i++) {
                int number = terms.number(before.hashes[i], 0);
                if (number >= 0 && postings.reaches(number, before.weights[i], changed)) {
                  others.set(number);
                }
              }
              WeightedTerms vector = vectors.get(lecture);
              for (int probe : vector.heaviest()) {
                if (postings.reaches(vector.term(probe), vector.weight(probe), changed)) {
                  others.set(vector.term(probe));
                }
              }
            });
    BitSet all = (BitSet) changed.clone();
    for (int i = 0; i < vectors.size(); i++) {
      WeightedTerms vector = vectors.get(i);
      for (int probe : vector.heaviest()) {
        if (others.get(vector.term(probe))) {
          all.set(i);
          break;
        }
      }
    }
    return all;
  }

  /** Writes them in a form of their own, about 250 bytes for each, for {@link #readFrom}. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(lectures.size());
    for (Lecture lecture : lectures) {
      out.writeLong(lecture.sum);
      out.writeByte(lecture.hashes.length);
      for (int i = 0; i < lecture.hashes.length; i++) {
        out.writeInt(lecture.hashes[i]);
        out.writeFloat(lecture.weights[i]);
      }
      out.writeByte(lecture.nearest.size());
      for (Nearby near : lecture.nearest) {
        out.writeInt(near.lecture());
        out.writeDouble(near.similarity());
      }
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException also when what is there was not written so
   */
  public static ComparedLectures readFrom(DataInput in) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      throw new IOException(size + " lectures");
    }
    List<Lecture> lectures = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long sum = in.readLong();
      int terms = in.readUnsignedByte();
      int[] hashes = new int[terms];
      float[] weights = new float[terms];
      for (int j = 0; j < terms; j++) {
        hashes[j] = in.readInt();
        weights[j] = in.readFloat();
      }
      int near = in.readUnsignedByte();
      List<Nearby> nearest = new ArrayList<>(near);
      for (int j = 0; j < near; j++) {
        int other = in.readInt();
        if (other < 0 || other >= size) {
          throw new IOException("lecture " + other + " of " + size);
        }
        nearest.add(new Nearby(other, in.readDouble()));
      }
      lectures.add(new Lecture(sum, hashes, weights, nearest));
    }
    return new ComparedLectures(lectures);
  }

  @Override
  public String toString() {
    return lectures.size() + " lectures";
  }
}
