package dev.lectern.rendering;

import dev.lectern.diagram.Outline;
import dev.lectern.markdown.Html;
import dev.lectern.site.BodyBlock;
import dev.lectern.site.LectureBody;
import java.util.List;

/**
 * A lecture as a reader of feeds shows it: the summary, each diagram as an outline, and where the
 * transcript is. Every address is whole.
 */
final class FeedContent {
  private final Messages messages;

  FeedContent(Messages messages) {
    this.messages = messages;
  }

  /**
   * The HTML.
   *
   * @param address of the lecture's page
   */
  String html(LectureBody body, String address) {
    StringBuilder html = new StringBuilder();
    for (BodyBlock block : body.blocks()) {
      if (block instanceof BodyBlock.Prose prose) {
        html.append(AbsoluteLinks.in(prose.html().markup(), address));
      } else if (block instanceof BodyBlock.Figure figure) {
        appendOutline(html, figure.diagram().outline());
      }
    }
    if (!body.paragraphs().isEmpty()) {
      html.append("<p><a href=\"")
          .append(Html.text(address + "#transcript"))
          .append("\">")
          .append(Html.text(messages.text("lecture.transcript")))
          .append("</a></p>");
    }
    return html.toString();
  }

  private void appendOutline(StringBuilder html, Outline outline) {
    if (outline.isEmpty()) {
      return;
    }
    String title =
        outline.title().isBlank()
            ? messages.text("diagram.title")
            : messages.text("diagram.titled", outline.title());
    html.append("<p>").append(Html.text(title)).append("</p>");
    appendNodes(html, outline.nodes(), outline.groups());
    if (!outline.edges().isEmpty()) {
      html.append("<ul>");
      for (Outline.Edge edge : outline.edges()) {
        String text = edge.text().isBlank() ? "" : " — " + edge.text();
        String arrow = edge.directed() ? " → " : " — ";
        html.append("<li>").append(Html.text(edge.from() + text + arrow + edge.to()));
        html.append("</li>");
      }
      html.append("</ul>");
    }
  }

  /** Calls itself once a level, and outlines are at most {@link Outline#MAX_DEPTH} deep. */
  private static void appendNodes(
      StringBuilder html, List<Outline.Node> nodes, List<Outline.Group> groups) {
    if (nodes.isEmpty() && groups.isEmpty()) {
      return;
    }
    html.append("<ul>");
    for (Outline.Group group : groups) {
      html.append("<li>").append(Html.text(group.title()));
      appendNodes(html, group.nodes(), group.groups());
      html.append("</li>");
    }
    for (Outline.Node node : nodes) {
      html.append("<li>").append(Html.text(node.label())).append("</li>");
    }
    html.append("</ul>");
  }
}
