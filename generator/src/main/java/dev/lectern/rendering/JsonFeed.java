package dev.lectern.rendering;

import dev.lectern.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feed of {@link FeedView} as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeed {
  private JsonFeed() {}

  static String of(Map<String, Object> feed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    copy(feed, "title", json, "title");
    copy(feed, "siteUrl", json, "home_page_url");
    copy(feed, "selfUrl", json, "feed_url");
    copy(feed, "description", json, "description");
    copy(feed, "language", json, "language");
    List<Map<String, Object>> items = new ArrayList<>();
    for (Object item : (List<?>) feed.getOrDefault("items", List.of())) {
      items.add(item((Map<?, ?>) item));
    }
    json.put("items", items);
    return JsonText.of(json) + "\n";
  }

  private static Map<String, Object> item(Map<?, ?> item) {
    Map<String, Object> json = new LinkedHashMap<>();
    copy(item, "guid", json, "id");
    copy(item, "url", json, "url");
    copy(item, "title", json, "title");
    copy(item, "contentHtml", json, "content_html");
    copy(item, "descriptionText", json, "summary");
    copy(item, "dateIso", json, "date_published");
    Object author = item.get("author");
    if (author != null) {
      json.put("authors", List.of(Map.of("name", author)));
    }
    copy(item, "tags", json, "tags");
    copy(item, "language", json, "language");
    return json;
  }

  private static void copy(Map<?, ?> from, String key, Map<String, Object> to, String name) {
    Object value = from.get(key);
    if (value != null) {
      to.put(name, value);
    }
  }
}
