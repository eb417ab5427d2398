package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.Severity;
import java.util.Locale;

/**
 * Everything that can be said about a lecture record or the subtitle file beside it; the place
 * where diagnostic ids are given out. An id once published keeps its meaning.
 */
public enum RecordRule {
  // The file as text.
  OTHER_ENCODING(Severity.ERROR, "The file is in another encoding than UTF-8."),
  MALFORMED_UTF8(Severity.ERROR, "A byte does not belong to any UTF-8 character."),
  NUL_CHARACTER(Severity.ERROR, "The file holds NUL characters, as binary files do."),
  UNPRINTABLE_CHARACTERS(
      Severity.WARNING,
      "Control characters, noncharacters or unpaired bidirectional controls were taken out."),

  // The parts of a record.
  EMPTY_FILE(Severity.ERROR, "The file holds nothing but blanks."),
  NOT_A_RECORD(Severity.ERROR, "The file does not begin with header fields."),
  HEADER_REPEATED(Severity.ERROR, "Two header fields have the same name."),
  HEADER_FULL_WIDTH(
      Severity.ERROR, "A known name or the colon behind it is in full-width characters."),
  HEADER_UNKNOWN(Severity.NOTE, "A header field has a name that only templates may know."),
  HEADER_LINE(Severity.WARNING, "A line of the head is no header field and was not read."),
  DESCRIPTION_MISSING(Severity.ERROR, "There is no Description: line."),
  DESCRIPTION_EMPTY(Severity.WARNING, "Nothing stands between Description: and Content:."),
  CONTENT_MISSING(Severity.ERROR, "There is no Content: line behind the description."),
  CONTENT_EMPTY(Severity.WARNING, "Nothing stands behind Content:."),
  CONTENT_EARLIER(
      Severity.WARNING, "A Content: line stands before the last diagram and was read as text."),
  DIAGRAM_NOT_CLOSED(Severity.ERROR, "A diagram has no end."),
  DIAGRAM_NOT_OPENED(Severity.WARNING, "An end of a diagram has no beginning."),
  DIAGRAM_EMPTY(Severity.WARNING, "Nothing stands between the tags of a diagram."),
  DIAGRAM_IN_CODE(Severity.NOTE, "A diagram stands in a code block and is shown as code."),
  DIAGRAM_AFTER_TRANSCRIPT(
      Severity.NOTE, "A diagram at the very end was read as part of the description."),

  // The values of header fields.
  TIMESTAMP_MISSING(Severity.ERROR, "There is no timestamp."),
  TIMESTAMP_FORMAT(Severity.ERROR, "The timestamp is no ISO 8601 date or date-time."),
  TIMESTAMP_YEAR(Severity.WARNING, "The timestamp's year is outside 1900 to 2200."),
  TIMESTAMP_FUTURE(Severity.WARNING, "The timestamp's date is still to come."),
  TITLE_MISSING(Severity.ERROR, "There is no title, or one of blanks."),
  TITLE_LENGTH(Severity.WARNING, "The title has more than 300 characters and is shown shortened."),
  TITLE_ONLY_ID(Severity.WARNING, "The title is a video id and nothing else."),
  URL_MISSING(Severity.ERROR, "There is no URL."),
  URL_FORMAT(Severity.ERROR, "The URL is not an absolute http or https address."),
  VIDEO_ID_CONFLICT(Severity.WARNING, "Title and URL name different videos of one host."),
  STATUS_MISSING(Severity.ERROR, "There is no status."),
  STATUS_SPELLING(Severity.WARNING, "The status is nearly, but not quite, success."),
  DURATION_MISSING(Severity.WARNING, "There is no duration, so no times can be shown."),
  DURATION_FORMAT(Severity.WARNING, "The duration is not m:ss or h:mm:ss, so it is not used."),
  SLUG_CHANGED(Severity.WARNING, "The slug can't stand in an address as it is written."),
  ALIAS_FORMAT(Severity.WARNING, "An alias is no path of the site, so it is not used."),
  LANGUAGE_TAG(Severity.WARNING, "The language is no BCP 47 tag, so it is not used."),

  // The subtitle file beside a record; it never costs the record its place.
  SUBTITLE_TIMING(Severity.WARNING, "The times of a subtitle can't be read; it is left out."),
  SUBTITLE_ORDER(Severity.WARNING, "Subtitles are not in order of time; they were sorted."),
  SUBTITLES_EMPTY(Severity.WARNING, "A subtitle file holds no subtitle; it is not used.");

  private final Severity severity;
  private final String explanation;

  RecordRule(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  /** The id in diagnostics: {@code duration-format}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How grave it is in a record; in a subtitle file nothing is graver than a warning. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong when this is reported: one sentence, for a guide. */
  public String explanation() {
    return explanation;
  }
}
