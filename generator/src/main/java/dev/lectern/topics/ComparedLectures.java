package dev.lectern.topics;

import dev.lectern.topics.NearbyLectures.Nearby;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
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
   * @param heaviest its heaviest terms
   * @param nearest the nearest first
   */
  private record Lecture(long sum, List<Term> heaviest, List<Nearby> nearest) {
    Lecture {
      heaviest = List.copyOf(heaviest);
      nearest = List.copyOf(nearest);
    }
  }

  private record Term(int hash, float weight) {}

  private ComparedLectures(List<Lecture> lectures) {
    this.lectures = lectures;
  }

  /**
   * Lectures that have been compared.
   *
   * @param nearest the nearest lectures of each
   */
  static ComparedLectures of(
      List<WeightedTerms> vectors, SiteTerms terms, List<List<Nearby>> nearest) {
    List<Lecture> lectures = new ArrayList<>(vectors.size());
    for (int i = 0; i < vectors.size(); i++) {
      WeightedTerms vector = vectors.get(i);
      List<Term> heaviest = new ArrayList<>(WeightedTerms.PROBES);
      for (int probe : vector.heaviest()) {
        heaviest.add(new Term(terms.hash(vector.term(probe)), vector.weight(probe)));
      }
      lectures.add(new Lecture(vector.sum(), heaviest, nearest.get(i)));
    }
    return new ComparedLectures(lectures);
  }

  /** What was nearest to a lecture, by its index. */
  List<Nearby> nearest(int lecture) {
    return lectures.get(lecture).nearest;
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
              for (Term term : lectures.get(lecture).heaviest) {
                int number = terms.number(term.hash, 0);
                if (number >= 0 && postings.reaches(number, term.weight, changed)) {
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
      out.writeByte(lecture.heaviest.size());
      for (Term term : lecture.heaviest) {
        out.writeInt(term.hash);
        out.writeFloat(term.weight);
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
      List<Term> heaviest = new ArrayList<>(terms);
      for (int j = 0; j < terms; j++) {
        heaviest.add(new Term(in.readInt(), in.readFloat()));
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
      lectures.add(new Lecture(sum, heaviest, nearest));
    }
    return new ComparedLectures(lectures);
  }

  @Override
  public String toString() {
    return lectures.size() + " lectures";
  }
}
