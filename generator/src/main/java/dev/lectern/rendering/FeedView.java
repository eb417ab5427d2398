package dev.lectern.rendering;

import dev.lectern.lecture.Lecture;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.TagLink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed's variables, as {@code feed}: {@code title}, {@code description}, {@code language}, {@code
 * siteUrl} (the page that the feed follows), {@code selfUrl}, {@code updatedRfc822}, {@code
 * updatedIso}, {@code author}, and {@code items} of {@code title}, {@code url}, {@code guid},
 * {@code dateRfc822}, {@code dateIso}, {@code language}, {@code author}?, {@code descriptionText},
 * {@code contentHtml}?, {@code tags} (names).
 *
 * <p>What updates a feed is its newest lecture, not the clock: the same records give the same
 * bytes.
 */
final class FeedView {
  private final RenderingContext context;
  private final URI url;
  private final FeedContent content;
  private final List<String> guids;

  /**
   * Feeds of one site.
   *
   * @param url of the site: without it there are no feeds
   */
  FeedView(RenderingContext context, URI url) {
    this.context = context;
    this.url = url;
    this.content = new FeedContent(context.messages());
    this.guids = guids(context.site().lectures());
  }

  /**
   * What names an item for good, by the lecture's place in the site: made of what the pipeline
   * wrote and nobody edits, so that a new slug, a moved file or a moved site shows no reader an old
   * lecture as a new one.
   */
  private static List<String> guids(List<LecturePage> newestFirst) {
    List<String> guids = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (LecturePage page : newestFirst) {
      Lecture lecture = page.digest().lecture();
      String guid = guid(lecture.url() + " " + lecture.timestamp());
      // A record that is there twice: both are in the feed, and no two items may share a name.
      guids.add(given.add(guid) ? guid : guid(guid + " " + lecture.sourcePath()));
    }
    return guids;
  }

  private static String guid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The feed of the whole site, with everything a lecture's page says but its transcript.
   *
   * @param self where this form of the feed lives
   */
  Map<String, Object> ofSite(Permalink self) {
    String title = context.site().settings().title();
    @Nullable String description = context.site().settings().description();
    return feed(
        title,
        description == null ? title : description,
        url.toString(),
        self,
        context.site().lectures(),
        context.site().settings().feedItems(),
        true);
  }

  /**
   * The feed of a listing, with the first sentences of each lecture: there are as many such feeds
   * as tags, and whole summaries in each would be most of the site.
   *
   * @param listing the page that lists the lectures
   * @param lectures the newest first, not empty
   * @param items the most of them
   */
  Map<String, Object> ofListing(
      String title, Permalink listing, Permalink self, List<LecturePage> lectures, int items) {
    String siteTitle = context.site().settings().title();
    return feed(
        title + " · " + siteTitle, title, listing.absolute(url), self, lectures, items, false);
  }

  private Map<String, Object> feed(
      String title,
      String description,
      String followed,
      Permalink self,
      List<LecturePage> lectures,
      int items,
      boolean whole) {
    Map<String, Object> feed = new HashMap<>();
    feed.put("title", XmlText.of(title));
    feed.put("description", XmlText.of(description));
    feed.put("language", context.site().language());
    feed.put("author", XmlText.of(context.site().settings().title()));
    feed.put("siteUrl", followed);
    feed.put("selfUrl", self.absolute(url));
    feed.put("updatedRfc822", context.dates().rfc822(lectures.get(0).timestamp()));
    feed.put("updatedIso", context.dates().rfc3339(lectures.get(0).timestamp()));
    feed.put(
        "items",
        new ViewList<>(
            lectures.stream().limit(items).toList(),
            page -> item(page, whole),
            (page, inputs) -> {
              inputs.add(guids.get(page.position()));
              inputs.add(context.lectures().lectureSum(page));
            }));
    return feed;
  }

  private Map<String, Object> item(LecturePage page, boolean whole) {
    String address = page.permalink().absolute(url);
    Map<String, Object> item = new HashMap<>();
    item.put("title", XmlText.of(page.digest().lecture().title()));
    item.put("url", address);
    item.put("guid", guids.get(page.position()));
    item.put("dateRfc822", context.dates().rfc822(page.timestamp()));
    item.put("dateIso", context.dates().rfc3339(page.timestamp()));
    item.put("language", page.digest().language());
    @Nullable String speaker = page.digest().lecture().speaker();
    if (speaker != null) {
      item.put("author", XmlText.of(speaker));
    }
    item.put("descriptionText", XmlText.of(page.digest().excerpt()));
    if (whole) {
      item.put("contentHtml", XmlText.of(content.html(context.bodies().bodyOf(page), address)));
    }
    item.put("tags", page.tags().stream().map(TagLink::name).map(XmlText::of).toList());
    return item;
  }
}
