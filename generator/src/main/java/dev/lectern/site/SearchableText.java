package dev.lectern.site;

import dev.lectern.search.LectureTerms;
import dev.lectern.search.SearchDocument;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the search needs of a lecture's texts when they are gone.
 *
 * @param terms of title, summary and transcript
 * @param paragraphIds of the transcript's paragraphs on the page, in order
 * @param paragraphSeconds where each starts in the video; empty when that is not known of all
 */
public record SearchableText(
    LectureTerms terms, List<String> paragraphIds, List<Integer> paragraphSeconds) {
  public SearchableText {
    paragraphIds = List.copyOf(paragraphIds);
    paragraphSeconds = List.copyOf(paragraphSeconds);
  }

  static SearchableText of(String title, String summary, List<Paragraph> paragraphs) {
    List<Integer> seconds =
        paragraphs.stream()
            .map(Paragraph::knownTime)
            .flatMap(Optional::stream)
            .map(TimeMark::time)
            .map(time -> (int) time.toSeconds())
            .toList();
    return new SearchableText(
        LectureTerms.of(
            new SearchDocument(title, summary, paragraphs.stream().map(Paragraph::text).toList())),
        paragraphs.stream().map(Paragraph::id).toList(),
        seconds.size() == paragraphs.size() ? seconds : List.of());
  }

  /** Writes what {@link #readFrom} takes back; equal texts give equal bytes. */
  public void writeTo(DataOutput out) throws IOException {
    byte[] termBytes = terms.toBytes();
    out.writeInt(termBytes.length);
    out.write(termBytes);
    out.writeInt(paragraphIds.size());
    for (String id : paragraphIds) {
      out.writeUTF(id);
    }
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
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      ids.add(in.readUTF());
    }
    List<Integer> seconds = new ArrayList<>();
    boolean timed = in.readBoolean();
    for (int i = 0; timed && i < paragraphs; i++) {
      seconds.add(in.readInt());
    }
    try {
      return new SearchableText(LectureTerms.fromBytes(termBytes), ids, seconds);
    } catch (IllegalArgumentException e) {
      throw new IOException("not the searchable text of a lecture, or of another version", e);
    }
  }
}
