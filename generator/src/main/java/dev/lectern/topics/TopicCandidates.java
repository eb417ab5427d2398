package dev.lectern.topics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one lecture may be tagged with and compared by; small enough to keep for every lecture when
 * its text is gone.
 *
 * @param candidates the heaviest first, at most {@value #MAX_CANDIDATES}
 * @param authorTags the record's own tags, which win over candidates
 * @param terms the words of title and summary
 * @param places where the lecture speaks of the candidates and then of the author's tags
 */
public record TopicCandidates(
    List<Candidate> candidates, List<String> authorTags, TermVector terms, Places places) {
  /** Most candidates kept of one lecture. */
  public static final int MAX_CANDIDATES = 32;

  private static final int MAX_TEXT = 1 << 24;

  /** Nothing to say about a lecture. */
  public static final TopicCandidates EMPTY =
      new TopicCandidates(List.of(), List.of(), TermVector.EMPTY, Places.NONE);

  public TopicCandidates {
    candidates = List.copyOf(candidates);
    authorTags = List.copyOf(authorTags);
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(places, "places");
    if (candidates.size() > MAX_CANDIDATES) {
      throw new IllegalArgumentException(candidates.size() + " candidates");
    }
  }

  /** Writes them in a form of their own, about 800 bytes, for {@link #readFrom}. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(candidates.size());
    for (Candidate candidate : candidates) {
      writeText(out, candidate.name());
      out.writeFloat(candidate.weight());
      out.writeBoolean(candidate.known());
    }
    out.writeInt(authorTags.size());
    for (String tag : authorTags) {
      writeText(out, tag);
    }
    terms.writeTo(out);
    places.writeTo(out);
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException also when what is there was not written so
   */
  public static TopicCandidates readFrom(DataInput in) throws IOException {
    try {
      int size = in.readUnsignedByte();
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String name = readText(in);
        candidates.add(
            new Candidate(Glossary.bundled().shared(name), in.readFloat(), in.readBoolean()));
      }
      int tags = in.readInt();
      List<String> authorTags = new ArrayList<>();
      for (int i = 0; i < tags; i++) {
        authorTags.add(readText(in));
      }
      TermVector terms = TermVector.readFrom(in);
      return new TopicCandidates(candidates, authorTags, terms, Places.readFrom(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("no topic candidates", e);
    }
  }

  private static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_TEXT) {
      throw new IOException("a text of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * A phrase that may become a tag.
   *
   * @param name as it stands in the lecture; of a glossary term, its Chinese name
   * @param weight how much of the lecture is about it, above 0; only comparable within one lecture
   * @param known true for a glossary term
   */
  public record Candidate(String name, float weight, boolean known) {
    public Candidate {
      // Folding takes long, and leaves every letter: hundreds of thousands of names are read back.
      if (!beginsWithLetterOrDigit(name) && TagKey.fold(name).isEmpty()) {
        throw new IllegalArgumentException("a candidate has a name");
      }
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight " + weight);
      }
    }

    private static boolean beginsWithLetterOrDigit(String name) {
      return !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0));
    }
  }
}
