package dev.lectern.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the search needs of a lecture's texts when they are gone.
 *
 * @param terms of title, summary and transcript
 * @param paragraphIds the {@code id} of each paragraph of the transcript in the page, in order; as
 *     many as the document had
 * @param paragraphSeconds where each paragraph starts in the video, in seconds, not decreasing;
 *     empty when that is not known of all
 */
public record SearchableText(
    LectureTerms terms, List<String> paragraphIds, List<Integer> paragraphSeconds) {
  public SearchableText {
    paragraphIds = List.copyOf(paragraphIds);
    paragraphSeconds = List.copyOf(paragraphSeconds);
    if (!paragraphSeconds.isEmpty() && paragraphSeconds.size() != paragraphIds.size()) {
      throw new IllegalArgumentException("as many times as paragraphs, or none");
    }
  }

  /** Writes what {@link #readFrom} takes back; equal texts give equal bytes. */
  public void writeTo(DataOutput out) throws IOException {
    byte[] termBytes = terms.toBytes();
    out.writeInt(termBytes.length);
    out.write(termBytes);
    out.writeInt(paragraphIds.size());
    // At once, since all lectures' are read where one has changed; no id has a line break.
    byte[] idBytes = String.join("\n", paragraphIds).getBytes(StandardCharsets.UTF_8);
    out.writeInt(idBytes.length);
    out.write(idBytes);
    out.writeBoolean(!paragraphSeconds.isEmpty());
    for (int seconds : paragraphSeconds) {
      out.writeInt(seconds);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if the bytes are cut short or another version wrote them
   */
  public static SearchableText readFrom(DataInput in) throws IOException {
    byte[] termBytes = new byte[in.readInt()];
    in.readFully(termBytes);
    int paragraphs = in.readInt();
    byte[] idBytes = new byte[in.readInt()];
    in.readFully(idBytes);
    String ids = new String(idBytes, StandardCharsets.UTF_8);
    List<Integer> seconds = new ArrayList<>();
    boolean timed = in.readBoolean();
    for (int i = 0; timed && i < paragraphs; i++) {
      seconds.add(in.readInt());
    }
    try {
      return new SearchableText(
          LectureTerms.fromBytes(termBytes),
          paragraphs == 0 ? List.of() : List.of(ids.split("\n", -1)),
          seconds);
    } catch (IllegalArgumentException e) {
      throw new IOException("not the searchable text of a lecture, or of another version", e);
    }
  }
}
