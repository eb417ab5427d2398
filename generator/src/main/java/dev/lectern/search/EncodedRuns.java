package dev.lectern.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out about each character that runs begin with, for the next time: an edit touches
 * few of them. Everything that the terms of a character are made from is in its fingerprint, so
 * that an index made with the help of an earlier one has the same bytes as one made from nothing.
 */
public final class EncodedRuns {
  /** Nothing is known. */
  public static final EncodedRuns NONE = new EncodedRuns(List.of());

  /** First number; to be raised when other terms are made from the same places. */
  private static final int FORMAT = 2;

  /**
   * All terms that begin with one character.
   *
   * @param depth of the longest substrings
   * @param fingerprint of all places of the character and of what follows them
   */
  record Terms(String character, int depth, long fingerprint, List<TermEntry> entries) {
    private String key() {
      return depth + character;
    }
  }

  private final Map<String, Terms> terms = new TreeMap<>();

  EncodedRuns(List<Terms> all) {
    all.forEach(one -> terms.put(one.key(), one));
  }

  /** The terms that were made from the same; null when there are none. */
  @Nullable Terms find(String character, int depth, long fingerprint) {
    Terms found = terms.get(depth + character);
    return found != null && found.fingerprint == fingerprint ? found : null;
  }

  /** Writes what {@link #readFrom} takes back: about a tenth of the size of the records. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(terms.size());
    for (Terms one : terms.values()) {
      out.writeUTF(one.character);
      out.writeInt(one.depth);
      out.writeLong(one.fingerprint);
      out.writeInt(one.entries.size());
      for (TermEntry entry : one.entries) {
        out.writeUTF(entry.term);
        out.writeInt(entry.lectures);
        out.writeInt(entry.data.length);
        out.write(entry.data);
      }
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if the bytes are cut short or another version wrote them
   */
  public static EncodedRuns readFrom(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not the terms of an index, or of another version");
    }
    List<Terms> all = new ArrayList<>();
    int characters = in.readInt();
    for (int i = 0; i < characters; i++) {
      String character = in.readUTF();
      int depth = in.readInt();
      long fingerprint = in.readLong();
      List<TermEntry> entries = new ArrayList<>();
      int size = in.readInt();
      for (int j = 0; j < size; j++) {
        String term = in.readUTF();
        int lectures = in.readInt();
        byte[] data = new byte[in.readInt()];
        in.readFully(data);
        entries.add(new TermEntry(term, lectures, data));
      }
      all.add(new Terms(character, depth, fingerprint, entries));
    }
    return new EncodedRuns(all);
  }

  @Override
  public String toString() {
    return "EncodedRuns[" + terms.size() + " characters]";
  }
}
