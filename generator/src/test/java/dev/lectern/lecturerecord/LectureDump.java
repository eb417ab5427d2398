package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecture.DescriptionBlock.DiagramBlock;
import dev.lectern.lecture.DescriptionBlock.MarkdownBlock;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Transcript.Cue;
import org.jspecify.annotations.Nullable;

/** Results as plain text, for golden files. */
final class LectureDump {
  private LectureDump() {}

  /** The lecture and whatever was said about it. */
  static String of(ReadResult result) {
    StringBuilder out = new StringBuilder();
    if (result instanceof ReadResult.Accepted accepted) {
      lecture(accepted.lecture(), out);
    }
    return out.append(diagnostics(result)).toString();
  }

  /** What was said about a file, and what became of it. */
  static String diagnostics(ReadResult result) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : result.diagnostics()) {
      out.append(diagnostic).append('\n').append("[").append(diagnostic.id()).append("]\n\n");
    }
    if (result instanceof ReadResult.LeftOut leftOut) {
      return out.append("=> left out, status ").append(leftOut.status()).append('\n').toString();
    }
    boolean isAccepted = result instanceof ReadResult.Accepted;
    return out.append(isAccepted ? "=> published\n" : "=> not published\n").toString();
  }

  private static void lecture(Lecture lecture, StringBuilder out) {
    line(out, "source path", lecture.sourcePath());
    line(out, "slug", lecture.slug());
    line(out, "title", lecture.title());
    line(out, "url", lecture.url());
    line(out, "video", lecture.video());
    line(out, "timestamp", lecture.timestamp());
    line(out, "duration", lecture.duration());
    line(out, "tags", lecture.tags());
    line(out, "speaker", lecture.speaker());
    line(out, "series", lecture.series());
    line(out, "language", lecture.language());
    if (!lecture.aliases().isEmpty()) {
      line(out, "aliases", lecture.aliases());
    }
    line(out, "extra fields", lecture.extraFields());
    for (DescriptionBlock block : lecture.description().blocks()) {
      if (block instanceof MarkdownBlock markdown) {
        text(out, "markdown", markdown.location(), markdown.markdown());
      } else if (block instanceof DiagramBlock diagram) {
        text(out, "diagram", diagram.location(), diagram.mermaid());
      }
    }
    out.append("--- transcript\n");
    quoted(out, lecture.transcript().text());
    for (Cue cue : lecture.transcript().cues()) {
      out.append("--- cue ").append(cue.start()).append('\n');
      quoted(out, cue.text());
    }
    out.append('\n');
  }

  private static void line(StringBuilder out, String name, @Nullable Object value) {
    out.append(name).append(": ").append(value).append('\n');
  }

  private static void text(StringBuilder out, String name, SourceLocation at, String text) {
    out.append("--- ").append(name).append(" at ");
    out.append(at.line()).append(':').append(at.column()).append('\n');
    quoted(out, text);
  }

  /** Each line behind a bar, so that blanks at its start are seen; each end as it is. */
  private static void quoted(StringBuilder out, String text) {
    for (String line : text.split("\n", -1)) {
      out.append('|').append(line).append('\n');
    }
  }
}
