package dev.lectern.topics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a lecture speaks of each of its names: in which parts of its diagrams and in which
 * paragraphs of its transcript. Kept for every lecture of a site, so packed: about 200 bytes.
 * Immutable.
 */
public final class Places {
  /** Most parts of diagrams that are kept of one name, the first ones. */
  public static final int MAX_PARTS = 4;

  /** Most paragraphs that are kept of one name, the first ones. */
  public static final int MAX_PARAGRAPHS = 3;

  /** Parts and paragraphs from this one on are not kept. */
  static final int MAX_INDEX = Short.MAX_VALUE;

  private static final int MAX_LENGTH = 1 << 10;

  /** No name is anywhere. */
  public static final Places NONE = new Places(new short[0]);

  // Of each name: how many parts, the parts, how many paragraphs, the paragraphs.
  private final short[] packed;

  private Places(short[] packed) {
    this.packed = packed;
  }

  /**
   * The places of one name, each list ascending.
   *
   * @param parts indexes of parts of diagrams, as {@link TopicSource#diagramParts} counts them
   * @param paragraphs indexes of paragraphs of the transcript
   */
  public record Place(List<Integer> parts, List<Integer> paragraphs) {
    /** Nowhere but in title and summary. */
    public static final Place NOWHERE = new Place(List.of(), List.of());

    public Place {
      parts = List.copyOf(parts);
      paragraphs = List.copyOf(paragraphs);
    }

    /** The places of both. */
    public Place and(Place other) {
      return new Place(
          merged(parts, other.parts, MAX_PARTS),
          merged(paragraphs, other.paragraphs, MAX_PARAGRAPHS));
    }

    private static List<Integer> merged(List<Integer> one, List<Integer> other, int most) {
      List<Integer> all = new ArrayList<>(one);
      other.forEach(index -> keepFirst(all, index, most));
      return all;
    }
  }

  /** Adds an index to an ascending list that holds the smallest ones only, each once. */
  static void keepFirst(List<Integer> first, int index, int most) {
    int at = first.size();
    while (at > 0 && first.get(at - 1) >= index) {
      at--;
    }
    boolean there = at < first.size() && first.get(at) == index;
    if (!there && at < most && index <= MAX_INDEX) {
      first.add(at, index);
      if (first.size() > most) {
        first.remove(most);
      }
    }
  }

  /** Packs the places of names in their order. */
  static Places of(List<Place> places) {
    int length = 0;
    for (Place place : places) {
      length += 2 + place.parts.size() + place.paragraphs.size();
    }
    short[] packed = new short[length];
    int at = 0;
    for (Place place : places) {
      at = pack(place.parts, packed, at);
      at = pack(place.paragraphs, packed, at);
    }
    return new Places(packed);
  }

  private static int pack(List<Integer> indexes, short[] packed, int from) {
    int at = from;
    packed[at++] = (short) indexes.size();
    for (int index : indexes) {
      packed[at++] = (short) index;
    }
    return at;
  }

  /** The places of the names in their order; names behind the last are nowhere. */
  public List<Place> all() {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < packed.length; ) {
      List<Integer> parts = unpack(at);
      at += 1 + parts.size();
      List<Integer> paragraphs = unpack(at);
      at += 1 + paragraphs.size();
      places.add(new Place(parts, paragraphs));
    }
    return places;
  }

  private List<Integer> unpack(int at) {
    List<Integer> indexes = new ArrayList<>(packed[at]);
    for (int i = 1; i <= packed[at]; i++) {
      indexes.add((int) packed[at + i]);
    }
    return indexes;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(packed.length);
    for (short number : packed) {
      out.writeShort(number);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException also when what is there was not written so
   */
  static Places readFrom(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_LENGTH) {
      throw new IOException(length + " numbers of places");
    }
    short[] packed = new short[length];
    for (int i = 0; i < length; i++) {
      packed[i] = in.readShort();
    }
    int lists = 0;
    int at = 0;
    while (at < length && packed[at] >= 0) {
      at += 1 + packed[at];
      lists++;
    }
    if (at != length || lists % 2 != 0) {
      throw new IOException("no places");
    }
    return new Places(packed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Places that && Arrays.equals(packed, that.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return all().toString();
  }
}
