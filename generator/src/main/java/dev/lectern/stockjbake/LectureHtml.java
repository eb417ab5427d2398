package dev.lectern.stockjbake;

import dev.lectern.diagram.DiagramPreparation;
import dev.lectern.lecture.ClockText;
import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecture.Lecture;
import dev.lectern.markdown.Html;
import dev.lectern.markdown.MarkdownSettings;
import dev.lectern.markdown.MarkdownSource;
import dev.lectern.markdown.MarkdownToHtml;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TranscriptParagraphs;
import java.util.List;

/**
 * All of a lecture as one piece of HTML, for templates that know only {@code body}: the summary,
 * diagrams as {@code <pre class="mermaid">}, which Mermaid's own start script draws, and the
 * transcript.
 */
final class LectureHtml {
  private LectureHtml() {}

  static String of(Lecture lecture) {
    String language = lecture.language() == null ? "zh-CN" : lecture.language();
    MarkdownToHtml markdown = new MarkdownToHtml();
    StringBuilder html = new StringBuilder();
    for (DescriptionBlock block : lecture.description().blocks()) {
      if (block instanceof DescriptionBlock.MarkdownBlock text) {
        MarkdownSource source = new MarkdownSource(text.markdown(), text.location());
        markdown
            .render(List.of(source), MarkdownSettings.forDescription(language))
            .blocks()
            .forEach(piece -> html.append(piece.markup()));
      } else if (block instanceof DescriptionBlock.DiagramBlock diagram) {
        String mermaid =
            DiagramPreparation.prepare(diagram.mermaid(), diagram.location()).mermaid();
        html.append("<pre class=\"mermaid\">").append(text(mermaid)).append("</pre>\n");
      }
    }
    html.append("<section class=\"transcript\">\n");
    for (Paragraph paragraph : TranscriptParagraphs.of(lecture.transcript(), lecture.duration())) {
      html.append("<p id=\"").append(paragraph.id()).append("\">");
      paragraph
          .knownTime()
          .ifPresent(
              mark ->
                  html.append("<time>")
                      .append(mark.exact() ? "" : "≈")
                      .append(ClockText.of(mark.time()))
                      .append("</time> "));
      html.append(text(paragraph.text())).append("</p>\n");
    }
    return html.append("</section>\n").toString();
  }

  private static String text(String text) {
    return Html.text(text).markup();
  }
}
