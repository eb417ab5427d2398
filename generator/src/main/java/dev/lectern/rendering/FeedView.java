package dev.lectern.rendering;

import dev.lectern.diagram.Outline;
import dev.lectern.markdown.Html;
import dev.lectern.site.BodyBlock;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.TagLink;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed's variables, as {@code feed}: {@code title}, {@code description}, {@code language}, {@code
 * siteUrl}, {@code selfUrl}, {@code updatedRfc822}, and {@code items} of {@code title}, {@code
 * url}, {@code guid}, {@code dateRfc822}, {@code descriptionText}, {@code contentHtml}, {@code
 * tags} (names).
 *
 * <p>What updates a feed is its newest lecture, not the clock: the same records give the same
 * bytes.
 */
final class FeedView {
  private final RenderingContext context;
  private final URI url;

  /**
   * Feeds of one site.
   *
   * @param url of the site: without it there are no feeds
   */
  FeedView(RenderingContext context, URI url) {
    this.context = context;
    this.url = url;
  }

  /**
   * The feed of some lectures.
   *
   * @param lectures the newest first, not empty
   */
  Map<String, Object> feed(String title, Permalink self, List<LecturePage> lectures) {
    Map<String, Object> feed = new HashMap<>();
    feed.put("title", title);
    String description = context.site().settings().description();
    feed.put("description", description == null ? title : description);
    feed.put("language", context.site().language());
    feed.put("siteUrl", url.toString());
    feed.put("selfUrl", self.absolute(url));
    feed.put("updatedRfc822", context.dates().rfc822(lectures.get(0).timestamp()));
    feed.put(
        "items",
        lectures.stream().limit(context.site().settings().feedItems()).map(this::item).toList());
    return feed;
  }

  private Map<String, Object> item(LecturePage page) {
    String address = page.permalink().absolute(url);
    return Map.of(
        "title", page.digest().lecture().title(),
        "url", address,
        "guid", address,
        "dateRfc822", context.dates().rfc822(page.timestamp()),
        "descriptionText", page.digest().excerpt(),
        "contentHtml", content(page, address),
        "tags", page.tags().stream().map(TagLink::name).toList());
  }

  /** The summary, each diagram as an outline, and where the transcript is. */
  private String content(LecturePage page, String address) {
    StringBuilder html = new StringBuilder();
    for (BodyBlock block : context.bodies().bodyOf(page).blocks()) {
      if (block instanceof BodyBlock.Prose prose) {
        html.append(prose.html().markup());
      } else if (block instanceof BodyBlock.Figure figure) {
        appendOutline(html, figure.diagram().outline());
      }
    }
    return html.append("<p><a href=\"")
        .append(Html.text(address + "#transcript"))
        .append("\">")
        .append(Html.text(context.messages().text("lecture.transcript")))
        .append("</a></p>")
        .toString();
  }

  private void appendOutline(StringBuilder html, Outline outline) {
    if (outline.isEmpty()) {
      return;
    }
    html.append("<p>").append(Html.text(context.messages().text("diagram.title"))).append("</p>");
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
