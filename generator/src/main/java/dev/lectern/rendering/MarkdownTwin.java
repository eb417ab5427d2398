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

  String of(LecturePage page, LectureBody body) {
    StringBuilder text = new StringBuilder(1 << 14);
    Lecture lecture = page.digest().lecture();
    text.append("# ").append(MarkdownText.of(lecture.title())).append("\n\n");
    text.append("- ").append(context.dates().isoDay(page.timestamp())).append('\n');
    lecture
        .knownDuration()
        .ifPresent(
            duration ->
                item(text, context.messages().text("lecture.duration"), ClockText.of(duration)));
    if (lecture.speaker() != null) {
      text.append("- ").append(MarkdownText.of(lecture.speaker())).append('\n');
    }
    if (lecture.series() != null) {
      text.append("- ").append(MarkdownText.of(lecture.series())).append('\n');
    }
    @Nullable Video video = lecture.video();
    text.append("- <")
        .append(video == null ? lecture.url() : VideoAddresses.watch(video))
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
    return text.toString();
  }

  private static void item(StringBuilder text, String name, String value) {
    text.append("- ").append(name).append(": ").append(MarkdownText.of(value)).append('\n');
  }

  private static void append(StringBuilder text, BodyBlock block) {
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
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(Math.max(3, longest + 1));
  }

  private void appendTranscript(StringBuilder text, LectureBody body) {
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
      text.append(MarkdownText.of(paragraph.text())).append('\n');
    }
  }
}
