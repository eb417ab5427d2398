package dev.lectern.rendering;

import com.dynatrace.hash4j.hashing.HashValue128;
import dev.lectern.diagram.Outline;
import dev.lectern.lecture.ClockText;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Video;
import dev.lectern.markdown.Heading;
import dev.lectern.site.BodyBlock;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;
import dev.lectern.site.OutlineLinks;
import dev.lectern.site.Permalink;
import dev.lectern.site.RelatedLecture;
import dev.lectern.site.Site;
import dev.lectern.site.TagLink;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of a lecture. The keys:
 *
 * <ul>
 *   <li>of a card, in listings: {@code title}, {@code href} (relative to the page that lists it),
 *       {@code isoDate}, {@code date}, {@code duration}?, {@code isoDuration}?, {@code
 *       readingMinutes}, {@code excerpt}, {@code language}, {@code speaker}? with {@code
 *       speakerHref}, {@code series}? with {@code seriesHref}, {@code tags} ({@code name}, {@code
 *       href}, {@code count});
 *   <li>on its own page also: {@code url}, {@code video}? ({@code host}, {@code id}, {@code
 *       embedUrl}, {@code watchUrl}), {@code blocks} (see {@link #block}), {@code contents} (the
 *       headings and diagrams in their order: {@code kind} {@code "heading"} with {@code level},
 *       {@code id}, {@code text}, or {@code "diagram"} with {@code block}), {@code paragraphs}
 *       ({@code id}, {@code text}, {@code language}, {@code time}?, {@code exact}, {@code
 *       seconds}?, {@code timeHref}?), {@code timesAreEstimates}, {@code wordCount} (of the
 *       transcript, in round figures), {@code fields} (the header fields with unknown names),
 *       {@code previous}?, {@code next}?, {@code previousInSeries}?, {@code nextInSeries}? (cards),
 *       {@code related} (cards, with {@code reason}: the terms they share, in one text, or none).
 * </ul>
 *
 * <p>Keys with a {@code ?} may be missing.
 */
final class LectureView {
  private final Site site;
  private final DateTexts dates;
  private final String termSeparator;
  private final LectureBodies bodies;
  private final AtomicReferenceArray<@Nullable HashValue128> cardSums;
  private final AtomicReferenceArray<@Nullable HashValue128> lectureSums;

  /** By the way to the root, and for each lecture by its place in the site. */
  private final Map<String, AtomicReferenceArray<Map<String, Object>>> cards =
      new ConcurrentHashMap<>();

  /** By the way to the root, and by the path of their pages. */
  private final Map<String, Map<String, Map<String, Object>>> tags = new ConcurrentHashMap<>();

  /** By the path of their pages. */
  private final Map<String, HashValue128> tagSums = new ConcurrentHashMap<>();

  LectureView(Site site, LectureBodies bodies, DateTexts dates, Messages messages) {
    this.site = site;
    this.bodies = bodies;
    this.cardSums = new AtomicReferenceArray<>(site.lectures().size());
    this.lectureSums = new AtomicReferenceArray<>(site.lectures().size());
    this.dates = dates;
    this.termSeparator = messages.text("format.terms");
  }

  /** A lecture as a page lists it; the same for all pages that are as deep in the site. */
  Map<String, Object> card(LecturePage page, Permalink from) {
    AtomicReferenceArray<Map<String, Object>> known =
        cards.computeIfAbsent(
            from.root(), root -> new AtomicReferenceArray<>(site.lectures().size()));
    @Nullable Map<String, Object> card = known.get(page.position());
    if (card == null) {
      Map<String, Object> whole = cardWithoutTags(page, from);
      whole.put("tags", page.tags().stream().map(tag -> tag(tag, from)).toList());
      card = Collections.unmodifiableMap(whole);
      known.set(page.position(), card);
    }
    return card;
  }

  private Map<String, Object> cardWithoutTags(LecturePage page, Permalink from) {
    Lecture lecture = page.digest().lecture();
    Map<String, Object> card = new HashMap<>();
    card.put("title", lecture.title());
    card.put("href", page.permalink().hrefFrom(from));
    card.put("isoDate", dates.isoDay(lecture.timestamp()));
    card.put("date", dates.day(lecture.timestamp()));
    @Nullable Duration duration = lecture.duration();
    if (duration != null) {
      card.put("duration", ClockText.of(duration));
      card.put("isoDuration", duration.toString());
    }
    card.put("readingMinutes", page.digest().readingMinutes());
    card.put("excerpt", page.digest().excerpt());
    card.put("language", page.digest().language());
    putIfPresent(card, "speaker", lecture.speaker());
    site.speakerOf(page)
        .ifPresent(group -> card.put("speakerHref", group.permalink().hrefFrom(from)));
    putIfPresent(card, "series", lecture.series());
    site.seriesOf(page)
        .ifPresent(group -> card.put("seriesHref", group.permalink().hrefFrom(from)));
    return card;
  }

  /** What a card is made of besides the page it stands on. */
  HashValue128 cardSum(LecturePage page) {
    @Nullable HashValue128 known = cardSums.get(page.position());
    if (known == null) {
      // A card on any page: its links alone differ, and those are told by the page.
      Map<String, Object> card = cardWithoutTags(page, HomePages.HOME);
      card.put("tags", page.tags().stream().map(this::tagSum).toList());
      known = new Fingerprint().add(card).part();
      cardSums.set(page.position(), known);
    }
    return known;
  }

  private HashValue128 tagSum(TagLink tag) {
    return tagSums.computeIfAbsent(
        tag.permalink().path(), path -> new Fingerprint().add(tag(tag, HomePages.HOME)).part());
  }

  /** What a lecture is made of, its texts included, but not its neighbours. */
  HashValue128 lectureSum(LecturePage page) {
    @Nullable HashValue128 known = lectureSums.get(page.position());
    if (known == null) {
      known = new Fingerprint().add(cardSum(page)).add(bodies.versionOf(page)).part();
      lectureSums.set(page.position(), known);
    }
    return known;
  }

  /** Adds all that {@link #page} is made of. */
  void addPageTo(Fingerprint inputs, LecturePage page) {
    inputs.add(page.permalink().path());
    inputs.add(lectureSum(page));
    neighbours(page).forEach((name, other) -> inputs.add(name).add(cardSum(other)));
    for (RelatedLecture other : page.related()) {
      inputs.add(cardSum(site.lectures().get(other.position()))).add(other.sharedTerms());
    }
  }

  /** A tag as a page shows it; the same for all pages that are as deep in the site. */
  Map<String, Object> tag(TagLink tag, Permalink from) {
    return tags.computeIfAbsent(from.root(), root -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            tag.permalink().path(),
            path ->
                Map.of(
                    "name", tag.name(),
                    "href", tag.permalink().hrefFrom(from),
                    "count", tag.count()));
  }

  /** A lecture on its own page. */
  Map<String, Object> page(LecturePage page, LectureBody body) {
    Lecture lecture = page.digest().lecture();
    Map<String, Object> view = new HashMap<>(card(page, page.permalink()));
    view.put("url", lecture.url().toString());
    @Nullable Video video = lecture.video();
    if (video != null) {
      view.put(
          "video",
          Map.of(
              "host", VideoAddresses.host(video),
              "id", video.id(),
              "embedUrl", VideoAddresses.embed(video),
              "watchUrl", VideoAddresses.watch(video)));
    }
    List<Map<String, Object>> blocks = blocks(body);
    view.put("blocks", blocks);
    view.put("contents", contents(body, blocks));
    view.put(
        "paragraphs",
        body.paragraphs().stream().map(paragraph -> paragraph(paragraph, video)).toList());
    view.put("timesAreEstimates", timesAreEstimates(body));
    view.put("wordCount", inRoundFigures(body.transcriptWords()));
    view.put("fields", lecture.extraFields());
    neighbours(page).forEach((name, other) -> view.put(name, card(other, page.permalink())));
    view.put("related", related(page));
    return view;
  }

  /** By their keys. */
  private Map<String, LecturePage> neighbours(LecturePage page) {
    Map<String, LecturePage> neighbours = new TreeMap<>();
    site.newerThan(page).ifPresent(next -> neighbours.put("next", next));
    site.olderThan(page).ifPresent(old -> neighbours.put("previous", old));
    site.nextInSeries(page).ifPresent(next -> neighbours.put("nextInSeries", next));
    site.previousInSeries(page).ifPresent(old -> neighbours.put("previousInSeries", old));
    return neighbours;
  }

  private List<Map<String, Object>> related(LecturePage page) {
    List<Map<String, Object>> related = new ArrayList<>();
    for (RelatedLecture other : page.related()) {
      LecturePage lecture = site.lectures().get(other.position());
      Map<String, Object> card = new HashMap<>(card(lecture, page.permalink()));
      if (!other.sharedTerms().isEmpty()) {
        card.put("reason", String.join(termSeparator, other.sharedTerms()));
      }
      related.add(card);
    }
    return related;
  }

  private static List<Map<String, Object>> blocks(LectureBody body) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    int diagrams = 0;
    for (BodyBlock block : body.blocks()) {
      if (block instanceof BodyBlock.Figure) {
        diagrams++;
      }
      blocks.add(block(block, diagrams));
    }
    return blocks;
  }

  /**
   * A piece of the summary: {@code kind} {@code "markdown"} with {@code bodyHtml}, or {@code
   * "diagram"} with {@code number} from 1, {@code mermaid}, {@code drawable}, {@code bundle}
   * ({@code "flowchart"} or {@code "full"}), {@code title}? and {@code outline}?: {@code nodes}
   * ({@code label}, {@code href}?), {@code groups} ({@code title}?, {@code href}?, {@code nodes},
   * {@code groups}), {@code edges}. An {@code href} leads to what the summary says of that part.
   */
  private static Map<String, Object> block(BodyBlock block, int number) {
    Map<String, Object> view = new HashMap<>();
    if (block instanceof BodyBlock.Prose prose) {
      view.put("kind", "markdown");
      view.put("bodyHtml", prose.html().markup());
    } else if (block instanceof BodyBlock.Figure figure) {
      view.put("kind", "diagram");
      view.put("number", number);
      view.put("mermaid", figure.diagram().mermaid());
      view.put("drawable", figure.diagram().drawable());
      view.put("bundle", figure.diagram().kind().isFlowchart() ? "flowchart" : "full");
      Outline outline = figure.diagram().outline();
      if (!outline.title().isBlank()) {
        view.put("title", outline.title());
      }
      if (!outline.isEmpty()) {
        view.put(
            "outline",
            Map.of(
                "nodes", nodes(outline.nodes(), figure.links()),
                "groups", groups(outline.groups(), figure.links()),
                "edges", outline.edges().stream().map(LectureView::edge).toList()));
      }
    }
    return view;
  }

  /** Those that show anything. */
  private static List<Map<String, Object>> nodes(List<Outline.Node> nodes, OutlineLinks links) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Outline.Node node : nodes) {
      if (!node.label().isBlank()) {
        Map<String, Object> view = new HashMap<>();
        view.put("label", node.label());
        putHref(view, links.nodes().get(node.id()));
        views.add(view);
      }
    }
    return views;
  }

  /** Those that show anything. */
  private static List<Map<String, Object>> groups(List<Outline.Group> groups, OutlineLinks links) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Outline.Group group : groups) {
      List<Map<String, Object>> nodes = nodes(group.nodes(), links);
      List<Map<String, Object>> inner = groups(group.groups(), links);
      if (!group.title().isBlank() || !nodes.isEmpty() || !inner.isEmpty()) {
        Map<String, Object> view = new HashMap<>();
        if (!group.title().isBlank()) {
          view.put("title", group.title());
          putHref(view, links.groups().get(group.id()));
        }
        view.put("nodes", nodes);
        view.put("groups", inner);
        views.add(view);
      }
    }
    return views;
  }

  private static void putHref(Map<String, Object> view, @Nullable String id) {
    if (id != null) {
      view.put("href", "#" + id);
    }
  }

  private static Map<String, Object> edge(Outline.Edge edge) {
    return Map.of(
        "from", edge.from(),
        "to", edge.to(),
        "label", edge.text(),
        "directed", edge.directed());
  }

  private static List<Map<String, Object>> contents(
      LectureBody body, List<Map<String, Object>> blocks) {
    List<Map<String, Object>> contents = new ArrayList<>();
    Iterator<Heading> headings = body.headings().iterator();
    for (int i = 0; i < blocks.size(); i++) {
      if (body.blocks().get(i) instanceof BodyBlock.Prose prose) {
        for (int n = 0; n < prose.headingCount(); n++) {
          contents.add(heading(headings.next()));
        }
      } else {
        contents.add(Map.of("kind", "diagram", "block", blocks.get(i)));
      }
    }
    return contents;
  }

  private static Map<String, Object> heading(Heading heading) {
    return Map.of(
        "kind", "heading",
        "level", heading.level(),
        "id", heading.id(),
        "text", heading.text());
  }

  /** Going by the first that is known. */
  private static boolean timesAreEstimates(LectureBody body) {
    return body.paragraphs().stream()
        .flatMap(paragraph -> paragraph.knownTime().stream())
        .findFirst()
        .filter(mark -> !mark.exact())
        .isPresent();
  }

  private static Map<String, Object> paragraph(Paragraph paragraph, @Nullable Video video) {
    Map<String, Object> view = new HashMap<>();
    view.put("id", paragraph.id());
    view.put("text", paragraph.text());
    view.put("language", paragraph.language());
    @Nullable TimeMark mark = paragraph.time();
    view.put("exact", mark != null && mark.exact());
    if (mark != null) {
      view.put("time", ClockText.of(mark.time()));
      view.put("seconds", mark.time().toSeconds());
      if (video != null) {
        view.put("timeHref", VideoAddresses.watchAt(video, mark.time()));
      }
    }
    return view;
  }

  /**
   * Two figures of a count: nobody reads the others, and they would be wrong for some ways to
   * count.
   */
  private static long inRoundFigures(long count) {
    long unit = 1;
    while (count / unit >= 100) {
      unit *= 10;
    }
    return (count + unit / 2) / unit * unit;
  }

  private static void putIfPresent(Map<String, Object> view, String key, @Nullable String value) {
    if (value != null) {
      view.put(key, value);
    }
  }
}
