package dev.lectern.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the W3C's feed validator asks of RSS 2.0 and Atom 1.0, and JSON Feed's specification of its
 * own: https://validator.w3.org/feed/docs/. Each rule that a feed breaks is named.
 */
public final class FeedRules {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private final List<String> broken = new ArrayList<>();

  private FeedRules() {}

  /** The rules that an RSS feed breaks. */
  public static List<String> brokenByRss(String xml, String self) throws Exception {
    FeedRules rules = new FeedRules();
    rules.rss(document(xml), self);
    return rules.broken;
  }

  /** The rules that an Atom feed breaks. */
  public static List<String> brokenByAtom(String xml, String self) throws Exception {
    FeedRules rules = new FeedRules();
    rules.atom(document(xml), self);
    return rules.broken;
  }

  /** The rules that a JSON Feed breaks. */
  public static List<String> brokenByJson(String json, String self) throws Exception {
    FeedRules rules = new FeedRules();
    rules.json(new ObjectMapper().readTree(json), self);
    return rules.broken;
  }

  private static Document document(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private void rss(Document document, String self) {
    Element rss = document.getDocumentElement();
    rule(
        "the root is rss 2.0",
        rss.getTagName().equals("rss") && rss.getAttribute("version").equals("2.0"));
    Element channel = child(rss, null, "channel");
    for (String name : List.of("title", "link", "description")) {
      rule("channel has one " + name, children(channel, null, name).size() == 1);
    }
    rule("channel title is not blank", !text(channel, null, "title").isBlank());
    rule("channel link is an address", isWeb(text(channel, null, "link")));
    rule("channel language", text(channel, null, "language").matches("[a-z]{2,3}(-[A-Za-z0-9]+)*"));
    rule("lastBuildDate", isRfc822(text(channel, null, "lastBuildDate")));
    List<Element> links = children(channel, ATOM, "link");
    rule(
        "one atom:link to itself, of type application/rss+xml",
        links.size() == 1
            && links.get(0).getAttribute("rel").equals("self")
            && links.get(0).getAttribute("href").equals(self)
            && links.get(0).getAttribute("type").equals("application/rss+xml"));
    Set<String> guids = new HashSet<>();
    for (Element item : children(channel, null, "item")) {
      String title = text(item, null, "title");
      for (String name : List.of("title", "link", "guid", "pubDate", "description")) {
        rule(title + " has one " + name, children(item, null, name).size() == 1);
      }
      rule(title + ": link", isWeb(text(item, null, "link")));
      rule(title + ": pubDate", isRfc822(text(item, null, "pubDate")));
      Element guid = child(item, null, "guid");
      rule(title + ": guid of its own", guids.add(guid.getTextContent()));
      rule(
          title + ": guid is an address or says that it is none",
          guid.getAttribute("isPermaLink").equals("false") || isWeb(guid.getTextContent()));
      rule(title + ": one content at most", children(item, CONTENT, "encoded").size() <= 1);
      rule(title + ": author is an email address", children(item, null, "author").isEmpty());
      String content = text(item, CONTENT, "encoded");
      rule(
          title + ": no relative address",
          !content.matches("(?s).* (href|src)=\"(?!https?:|mailto:).*"));
      rule(
          title + ": nothing that runs",
          !content.matches("(?is).*<(script|iframe|style|form)\\b.*"));
    }
  }

  private void atom(Document document, String self) {
    Element feed = document.getDocumentElement();
    rule(
        "the root is an Atom feed",
        ATOM.equals(feed.getNamespaceURI()) && feed.getLocalName().equals("feed"));
    entry("feed", feed);
    rule("a link to itself", linkOf(feed, "self").equals(self));
    rule("a link to the site", isWeb(linkOf(feed, "alternate")));
    Set<String> ids = new HashSet<>();
    for (Element entry : children(feed, ATOM, "entry")) {
      String title = text(entry, ATOM, "title");
      entry(title, entry);
      rule(title + ": an id of its own", ids.add(text(entry, ATOM, "id")));
      rule(title + ": one alternate link", isWeb(linkOf(entry, "alternate")));
      rule(title + ": published", isRfc3339(text(entry, ATOM, "published")));
      rule(
          title + ": an author, its own or the feed's",
          !children(entry, ATOM, "author").isEmpty() || !children(feed, ATOM, "author").isEmpty());
      for (Element author : children(entry, ATOM, "author")) {
        rule(title + ": the author's name", !text(author, ATOM, "name").isBlank());
      }
      for (Element category : children(entry, ATOM, "category")) {
        rule(title + ": the category's term", !category.getAttribute("term").isBlank());
      }
      for (Element content : children(entry, ATOM, "content")) {
        rule(
            title + ": content is text or HTML",
            Set.of("", "text", "html").contains(content.getAttribute("type")));
      }
    }
  }

  private void entry(String what, Element element) {
    for (String name : List.of("id", "title", "updated")) {
      rule(what + " has one " + name, children(element, ATOM, name).size() == 1);
    }
    rule(what + ": id is an IRI", URI.create(text(element, ATOM, "id")).isAbsolute());
    rule(what + ": updated", isRfc3339(text(element, ATOM, "updated")));
  }

  private static String linkOf(Element element, String rel) {
    List<String> found =
        children(element, ATOM, "link").stream()
            .filter(link -> link.getAttribute("rel").equals(rel))
            .map(link -> link.getAttribute("href"))
            .toList();
    return found.size() == 1 ? found.get(0) : "";
  }

  private void json(JsonNode feed, String self) {
    rule("version", feed.path("version").asText().equals("https://jsonfeed.org/version/1.1"));
    rule("title", !feed.path("title").asText().isBlank());
    rule("home_page_url", isWeb(feed.path("home_page_url").asText()));
    rule("feed_url", feed.path("feed_url").asText().equals(self));
    rule("items", feed.path("items").isArray());
    Set<String> ids = new HashSet<>();
    for (JsonNode item : feed.path("items")) {
      String id = item.path("id").asText();
      rule(id + ": an id of its own, a text", item.path("id").isTextual() && ids.add(id));
      rule(id + ": url", isWeb(item.path("url").asText()));
      rule(id + ": content", item.has("content_html") || item.has("content_text"));
      rule(id + ": date_published", isRfc3339(item.path("date_published").asText()));
      rule(id + ": tags", !item.has("tags") || item.path("tags").isArray());
      item.path("authors").forEach(author -> rule(id + ": author", author.has("name")));
    }
  }

  private void rule(String rule, boolean holds) {
    if (!holds) {
      broken.add(rule);
    }
  }

  private static boolean isWeb(String address) {
    return address.matches("https?://[A-Za-z0-9.-]+(:\\d+)?/[!-;=?-~&&[^\"<>\\\\^`{|}]]*");
  }

  private static boolean isRfc822(String date) {
    try {
      // Says nothing that contradicts itself: a Monday is one.
      OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return date.matches(
          "[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} [+-]\\d{4}");
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static boolean isRfc3339(String date) {
    try {
      OffsetDateTime.parse(date);
      return date.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static String text(Element parent, @Nullable String namespace, String name) {
    List<Element> found = children(parent, namespace, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static Element child(Element parent, @Nullable String namespace, String name) {
    List<Element> found = children(parent, namespace, name);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no " + name + " in " + parent.getTagName());
    }
    return found.get(0);
  }

  private static List<Element> children(Element parent, @Nullable String namespace, String name) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && element.getLocalName().equals(name)
          && Objects.equals(element.getNamespaceURI(), namespace)) {
        children.add(element);
      }
    }
    return children;
  }
}
