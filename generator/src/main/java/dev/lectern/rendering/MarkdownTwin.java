package dev.lectern.rendering;

import dev.lectern.lecture.ClockText;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Video;
import dev.lectern.site.BodyBlock;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;
import dev.lectern.site.TagLink;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import org.jspecify.annotations.Nullable;

/**
 * A lecture as Markdown, for programs that read text: what its page says, without the page. The
 * summary is the author's own; the transcript is escaped, since it never was Markdown.
 */
final class MarkdownTwin {
  private final RenderingContext context;

  MarkdownTwin(RenderingContext context) {
    this.context = context;
  }

  void write(LecturePage page, LectureBody body, Utf8Buffer text) {
    Lecture lecture = page.digest().lecture();
    text.append("# ");
    MarkdownText.write(lecture.title(), text);
    text.append("\n\n");
    text.append("- ").append(context.dates().isoDay(page.timestamp())).append('\n');
    lecture
        .knownDuration()
        .ifPresent(
            duration ->
                item(text, context.messages().text("lecture.duration"), ClockText.of(duration)));
    if (lecture.speaker() != null) {
      item(text, lecture.speaker());
    }
    if (lecture.series() != null) {
      item(text, lecture.series());
    }
    @Nullable Video video = lecture.video();
    text.append("- <")
        .append(video == null ? lecture.url().toString() : VideoAddresses.watch(video))
        .append(">\n");
    if (!page.tags().isEmpty()) {
      item(
          text,
          context.messages().text("tags.title"),
          String.join(
              context.messages().text("format.terms"),
              page.tags().stream().map(TagLink::name).toList()));
    }
    for (BodyBlock block : body.blocks()) {
      append(text, block);
    }
    appendTranscript(text, body);
  }

  private static void item(Utf8Buffer text, String value) {
    text.append("- ");
    MarkdownText.write(value, text);
    text.append('\n');
  }

  private static void item(Utf8Buffer text, String name, String value) {
    text.append("- ").append(name).append(": ");
    MarkdownText.write(value, text);
    text.append('\n');
  }

  private static void append(Utf8Buffer text, BodyBlock block) {
    if (block instanceof BodyBlock.Prose prose) {
      text.append('\n').append(prose.markdown().strip()).append('\n');
    } else if (block instanceof BodyBlock.Figure figure) {
      String fence = fence(figure.diagram().mermaid());
      text.append('\n').append(fence).append("mermaid\n");
      text.append(figure.diagram().mermaid().strip()).append('\n').append(fence).append('\n');
    }
  }

  /** Longer than any run of backticks in the text (CommonMark, section 4.5). */
  private static String fence(String code) {
    int longest = 0;
    int run = 0;
    for (int i = code.indexOf('`'); i >= 0 && i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(Math.max(3, longest + 1));
  }

  private void appendTranscript(Utf8Buffer text, LectureBody body) {
    if (body.paragraphs().isEmpty()) {
      return;
    }
    text.append("\n## ").append(context.messages().text("lecture.transcript")).append('\n');
    for (Paragraph paragraph : body.paragraphs()) {
      text.append('\n');
      @Nullable TimeMark mark = paragraph.time();
      if (mark != null) {
        text.append('(').append(mark.exact() ? "" : "≈").append(ClockText.of(mark.time()));
        text.append(") ");
      }
      MarkdownText.write(paragraph.text(), text);
      text.append('\n');
    }
  }
}
