package dev.lectern.lecturerecord;

import java.util.Objects;

/**
 * The SRT or WebVTT file that lies beside a record.
 *
 * @param displayPath for messages: relative to the project, {@code /} between names
 * @param bytes the whole file; not copied, so the caller must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a parameter with two parts.
public record SubtitleFile(String displayPath, byte[] bytes) {
  public SubtitleFile {
    Objects.requireNonNull(displayPath, "displayPath");
    Objects.requireNonNull(bytes, "bytes");
  }
}
