package dev.lectern.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Views as the generator hands them to templates, made from the repository's own record. */
final class SampleViews {

  private static final Pattern HEADING = Pattern.compile("<h(\\d)>(.*?)</h\\d>");

  private final String language;
  private final String record;

  SampleViews(String language) throws IOException {
    this.language = language;
    this.record =
        Files.readString(Path.of("..", "content", "hinton-toronto.txt"), StandardCharsets.UTF_8);
  }

  Map<String, Object> site() {
    return map(
        "title",
        language.startsWith("zh") ? "讲座笔记" : "Lecture notes",
        "description",
        language.startsWith("zh")
            ? "录像讲座的摘要、图解与文字稿。"
            : "Recorded lectures: summary, diagram and transcript.",
        "language",
        language,
        "url",
        "https://example.org/lectures/",
        "machineMade",
        true,
        "generator",
        "Lectern 0.1.0",
        "hasFeeds",
        true,
        "searchPath",
        "search.html",
        "conceptsPath",
        "concepts.html");
  }

  Map<String, Object> page(String kind, String title, String path) {
    return map(
        "kind",
        kind,
        "title",
        title,
        "path",
        path,
        "root",
        "../".repeat((int) path.chars().filter(c -> c == '/').count()),
        "canonical",
        "https://example.org/lectures/" + path,
        "description",
        "物理学与深度学习：关联函数、标度律、变分方法，以及人工智能的伦理与安全。",
        "language",
        language,
        "diagramBundle",
        kind.equals("lecture") ? "flowchart" : "none",
        "jsonLdHtml",
        "{\"@context\":\"https://schema.org\",\"@type\":\"LearningResource\"}");
  }

  Map<String, Object> card(String root) {
    return map(
        "title", "AI教父Hinton多伦多讲座：20万亿参数后，性能仅微增2%，大模型陷入增长停滞",
        "href", root + "lectures/hinton-toronto.html",
        "isoDate", "2025-09-09",
        "date", language.startsWith("zh") ? "2025年9月9日" : "9 September 2025",
        "duration", "26:28",
        "isoDuration", "PT26M28S",
        "readingMinutes", 21,
        "excerpt",
            "物理学中关联函数是描述宇宙的普适工具。对于万亿参数的AI模型，尽管其潜在有用，但如何运用物理学直觉来理解其内部运作机制仍是一个未解难题。演讲者对此持悲观态度，认为完全理解大型模型可能永远无法实现。",
        "language", "zh-CN",
        "speaker", "Geoffrey Hinton",
        "speakerHref", root + "speakers/geoffrey-hinton.html",
        "tags", tags(root));
  }

  private static Map<String, Object> otherCard(
      Map<String, Object> card, String title, String cardLanguage) {
    Map<String, Object> other = new LinkedHashMap<>(card);
    other.put("title", title);
    other.put("language", cardLanguage);
    other.remove("speaker");
    other.remove("speakerHref");
    return other;
  }

  List<Map<String, Object>> cards(String root) {
    Map<String, Object> card = card(root);
    Map<String, Object> english =
        otherCard(card, "The bitter lesson, revisited: what scaling did and did not buy us", "en");
    english.put(
        "excerpt",
        "Search and learning are the two methods that scale with computation; the rest is borrowed time.");
    Map<String, Object> bare = otherCard(card, "一场没有时长和标签的讲座", "zh-CN");
    bare.remove("duration");
    bare.remove("isoDuration");
    bare.put("tags", List.of());
    return List.of(card, english, bare, otherCard(card, "反向传播在大脑里吗？", "zh-CN"));
  }

  List<Map<String, Object>> tags(String root) {
    List<Map<String, Object>> tags = new ArrayList<>();
    int count = 12;
    for (String name : List.of("深度学习", "标度律", "玻尔兹曼机", "AI安全", "Backpropagation")) {
      tags.add(
          map(
              "name",
              name,
              "href",
              root + "tags/" + (char) ('a' + count) + ".html",
              "count",
              count--,
              "language",
              name.startsWith("B") ? "en" : "zh-CN"));
    }
    return tags;
  }

  private Map<String, Object> group(String root) {
    return map(
        "name",
        "深度学习公开课",
        "href",
        root + "series/s.html",
        "count",
        12,
        "date",
        language.startsWith("zh") ? "2025年9月9日" : "9 September 2025",
        "isoDate",
        "2025-09-09");
  }

  private Map<String, Object> occurrence(String root) {
    Map<String, Object> occurrence = card(root);
    String href = (String) occurrence.get("href");
    occurrence.put(
        "diagrams",
        List.of(
            map("number", 1, "title", "1. 物理学与深度学习", "href", href + "#diagram-1"),
            map("number", 2, "title", "", "href", href + "#diagram-2")));
    occurrence.put(
        "paragraphs",
        List.of(
            map("number", 3, "time", "12:40", "href", href + "#t-1"),
            map("number", 4, "href", href + "#t-2")));
    return occurrence;
  }

  Map<String, Object> listing(String kind, String title, String path) {
    Map<String, Object> page = page(kind, title, path);
    String root = (String) page.get("root");
    return map(
        "site", site(),
        "page", page,
        "lectures", cards(root),
        "featuredTags", tags(root),
        "relatedTags", tags(root),
        "tagPage", tags(root).get(0),
        "tagPages", tags(root),
        "tagCount", 5,
        "tagsAbove", tags(root).subList(0, 1),
        "tagsBelow", tags(root).subList(1, 3),
        "conceptHref", root + "concepts/c.html",
        "initials",
            List.of(
                map("letter", "B", "id", "b", "tags", tags(root)),
                map("letter", "#", "id", "other", "href", root + "tags.html", "tags", List.of())),
        "concepts", tags(root),
        "conceptCount", 5,
        "concept",
            map(
                "name",
                "深度学习",
                "href",
                root + "concepts/c.html",
                "count",
                12,
                "tagHref",
                root + "tags/m.html"),
        "relatedConcepts", tags(root),
        "occurrences", List.of(occurrence(root), otherCard(occurrence(root), "A talk", "en")),
        "group", group(root),
        "groups", List.of(group(root), group(root)),
        "groupCount", 2,
        "groupKind", "series",
        "years",
            List.of(
                map(
                    "year",
                    2025,
                    "months",
                    List.of(
                        map(
                            "name",
                            language.startsWith("zh") ? "9月" : "September",
                            "isoMonth",
                            "2025-09",
                            "lectures",
                            cards(root)))),
                map("year", "2024", "href", root + "archive-2024.html", "months", List.of())),
        "content", map("bodyHtml", "<p>关于本站。</p><ul><li>一</li><li>二 <code>x</code></li></ul>"),
        "paging",
            map(
                "number",
                2,
                "count",
                3,
                "previousHref",
                root + "index.html",
                "nextHref",
                root + "page-3.html"));
  }

  Map<String, Object> lecture() {
    String root = "../";
    Map<String, Object> lecture = new LinkedHashMap<>(card(root));
    int diagramStart = record.indexOf("<Mermaid_Diagram>");
    int diagramEnd = record.indexOf("</Mermaid_Diagram>");
    String summary = record.substring(record.indexOf("Description:") + 12, diagramStart);
    String html = html(summary);
    List<Map<String, Object>> headings = new ArrayList<>();
    StringBuilder withIds = new StringBuilder();
    Matcher matcher = HEADING.matcher(html);
    while (matcher.find()) {
      int level = Integer.parseInt(matcher.group(1)) - 1;
      String id = "h" + headings.size();
      headings.add(map("kind", "heading", "level", level, "id", id, "text", matcher.group(2)));
      matcher.appendReplacement(
          withIds,
          Matcher.quoteReplacement(
              "<h" + level + " id=\"" + id + "\">" + matcher.group(2) + "</h" + level + ">"));
    }
    matcher.appendTail(withIds);
    String source = record.substring(diagramStart + 17, diagramEnd).strip();
    lecture.putAll(
        map(
            "url", "https://b23.tv/7qCXEik",
            "video",
                map(
                    "host",
                    "bilibili",
                    "id",
                    "BV1iBoSYJEU8",
                    "embedUrl",
                    "https://player.bilibili.com/player.html?bvid=BV1iBoSYJEU8",
                    "watchUrl",
                    "https://www.bilibili.com/video/BV1iBoSYJEU8"),
            "blocks",
                List.of(
                    map("kind", "markdown", "bodyHtml", withIds.toString()),
                    map(
                        "kind",
                        "diagram",
                        "number",
                        1,
                        "drawable",
                        true,
                        "mermaid",
                        source,
                        "bundle",
                        "flowchart",
                        "outline",
                        outline(source))),
            "contents", headings,
            "paragraphs", paragraphs(),
            "timesAreEstimates", true,
            "previous", cards(root).get(1),
            "next", cards(root).get(3),
            "related",
                List.of(
                    map(
                        "title",
                        "反向传播在大脑里吗？",
                        "href",
                        "x.html",
                        "date",
                        "2025年8月1日",
                        "reason",
                        "标度律、玻尔兹曼机"),
                    map(
                        "title",
                        "Boltzmann machines",
                        "href",
                        "y.html",
                        "date",
                        "2025年7月1日",
                        "language",
                        "en")),
            "wordCount", 4032));
    return map(
        "site",
        site(),
        "page",
        page("lecture", (String) lecture.get("title"), "lectures/hinton-toronto.html"),
        "lecture",
        lecture);
  }

  private static String html(String markdown) {
    String bold = markdown.replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>");
    return HtmlRenderer.builder().build().render(Parser.builder().build().parse(bold));
  }

  private static Map<String, Object> outline(String source) {
    List<Object> groups = new ArrayList<>();
    List<Object> nodes = new ArrayList<>();
    List<Object> edges = new ArrayList<>();
    List<Object> open = nodes;
    Pattern node = Pattern.compile("(\\w+)\\[\"(.*?)\"\\]");
    Map<String, String> labels = new LinkedHashMap<>();
    Matcher all = node.matcher(source);
    while (all.find()) {
      labels.put(all.group(1), all.group(2));
    }
    for (String line : source.lines().map(String::strip).toList()) {
      if (line.startsWith("subgraph")) {
        open = new ArrayList<>();
        groups.add(
            map(
                "title",
                line.substring(10, line.length() - 1),
                "nodes",
                open,
                "groups",
                List.of(),
                "href",
                groups.isEmpty() ? "#h1" : null));
      } else if (line.equals("end")) {
        open = nodes;
      } else {
        Matcher inLine = node.matcher(line);
        while (inLine.find()) {
          open.add(map("label", inLine.group(2)));
        }
        Matcher edge = Pattern.compile("^(\\w)\\S* *-- \"(.*?)\" --> (\\w)").matcher(line);
        if (edge.find()) {
          edges.add(
              map(
                  "directed",
                  true,
                  "from",
                  labels.get(edge.group(1)),
                  "label",
                  edge.group(2),
                  "to",
                  labels.get(edge.group(3))));
        }
      }
    }
    return map("groups", groups, "nodes", nodes, "edges", edges);
  }

  private List<Map<String, Object>> paragraphs() {
    String transcript = record.substring(record.indexOf("\nContent:") + 9).strip();
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < transcript.length()) {
      int end = transcript.indexOf(". ", Math.min(start + 550, transcript.length()));
      end = end < 0 ? transcript.length() : end + 1;
      int seconds = (int) (1588.0 * start / transcript.length());
      paragraphs.add(
          map(
              "id",
              "t-" + Integer.toHexString(transcript.substring(start, end).hashCode()),
              "text",
              transcript.substring(start, end).strip(),
              "language",
              "en",
              "time",
              seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60,
              "exact",
              false,
              "seconds",
              seconds,
              "timeHref",
              "https://www.bilibili.com/video/BV1iBoSYJEU8?t=" + seconds));
      start = end;
    }
    return paragraphs;
  }

  /** A map of the pairs given, in their order; a pair whose value is null is left out. */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        map.put((String) pairs[i], pairs[i + 1]);
      }
    }
    return map;
  }
}
