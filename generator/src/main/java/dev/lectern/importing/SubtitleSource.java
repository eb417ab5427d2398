package dev.lectern.importing;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.lecture.ClockText;
import dev.lectern.lecture.Transcript.Cue;
import dev.lectern.lecturerecord.SubtitleFile;
import dev.lectern.lecturerecord.SubtitleReader;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SRT or WebVTT file. Its head is the {@code Name: value} lines above its first subtitle; what
 * they leave open comes from the caller and from the file's name, {@code Title [video id].en.vtt}
 * as downloaders write it.
 */
final class SubtitleSource implements RecordSource {
  private static final Pattern HEAD_LINE =
      Pattern.compile("(\\p{L}[\\p{L}\\p{N}_-]*)\\s*:\\s*(.*)");
  private static final Pattern END_TIME =
      Pattern.compile("-->\\s*(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})");
  private static final Pattern BILIBILI = Pattern.compile("BV[0-9A-Za-z]{10}");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<title>.*?)\\s*(?:\\[(?<id>BV[0-9A-Za-z]{10}|[0-9A-Za-z_-]{11})])?"
              + "(?:\\.(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?");

  @Override
  public List<ImportedRecord> read(
      ImportFile file, Map<String, String> given, Consumer<Diagnostic> report) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Cue> cues =
        SubtitleReader.read(new SubtitleFile(file.displayPath(), file.bytes()), problems);
    problems.forEach(report);
    if (cues.isEmpty()) {
      return List.of();
    }
    Map<String, String> instead = new LinkedHashMap<>(ofName(file.baseName()));
    instead.put("Timestamp", file.modified().truncatedTo(ChronoUnit.SECONDS).toString());
    instead.put("Duration", duration(file.text()));
    instead.putAll(given);
    RecordDraft draft = RecordDraft.of(head(file.text()), instead, "", transcript(cues));
    return List.of(new ImportedRecord(draft, file.at(1, 1), draft.value("Title")));
  }

  /** The lines above the first subtitle that name a field of a record; {@code Kind:} is none. */
  private static Map<String, String> head(String text) {
    Map<String, String> head = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.contains("-->")) {
        break;
      }
      Matcher field = HEAD_LINE.matcher(line.strip());
      if (field.matches()) {
        HeadNames.of(field.group(1))
            .filter(HeadNames.IN_ORDER::contains)
            .ifPresent(name -> head.putIfAbsent(name, field.group(2)));
      }
    }
    return head;
  }

  private static Map<String, String> ofName(String baseName) {
    Map<String, String> head = new LinkedHashMap<>();
    Matcher name = NAME.matcher(baseName);
    if (!name.matches()) {
      return Map.of("Title", baseName);
    }
    head.put("Title", name.group("title"));
    String id = name.group("id");
    if (id != null) {
      head.put(
          "URL",
          BILIBILI.matcher(id).matches()
              ? "https://www.bilibili.com/video/" + id
              : "https://www.youtube.com/watch?v=" + id);
    }
    if (name.group("language") != null) {
      head.put("Language", name.group("language"));
    }
    return head;
  }

  /** When the last subtitle ends, in whole seconds. */
  private static String duration(String text) {
    long last = 0;
    Matcher end = END_TIME.matcher(text);
    while (end.find()) {
      long hours = end.group(1) == null ? 0 : Long.parseLong(end.group(1));
      long minutes = Long.parseLong(end.group(2));
      long roundedUp = end.group(4).chars().allMatch(c -> c == '0') ? 0 : 1;
      last = Math.max(last, hours * 3600 + minutes * 60 + Long.parseLong(end.group(3)) + roundedUp);
    }
    return last == 0 ? "" : ClockText.of(Duration.ofSeconds(last));
  }

  /** A line for each subtitle, with its time. */
  private static String transcript(List<Cue> cues) {
    StringBuilder out = new StringBuilder();
    for (Cue cue : RollingCaptions.unroll(cues)) {
      out.append('[').append(ClockText.of(cue.start())).append("] ");
      out.append(cue.text()).append('\n');
    }
    return out.toString();
  }
}
