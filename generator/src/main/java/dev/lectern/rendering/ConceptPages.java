package dev.lectern.rendering;

import dev.lectern.lecture.ClockText;
import dev.lectern.site.Concept;
import dev.lectern.site.Concept.Occurrence;
import dev.lectern.site.ConceptPlaces;
import dev.lectern.site.ConceptPlaces.ParagraphPlace;
import dev.lectern.site.DiagramPart;
import dev.lectern.site.LecturePage;
import dev.lectern.site.MermaidBundle;
import dev.lectern.site.ParagraphMarks;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The index of concepts, with a map of those with most connections, and for each concept where it
 * stands. On the index: {@code concepts} ({@code name}, {@code href}, {@code count}), {@code
 * conceptCount}, {@code paging}, on its first page {@code map}? (a diagram's block, see {@link
 * LectureView}). On a concept's page: {@code concept} ({@code name}, {@code count}, {@code
 * tagHref}?), {@code relatedConcepts}, {@code paging}, and {@code occurrences}: cards with {@code
 * diagrams} ({@code number}, {@code title}, which may be empty, {@code href}) and {@code
 * paragraphs} ({@code number}, {@code time}?, {@code href}).
 */
final class ConceptPages implements PageFamily {
  static final Permalink INDEX = new Permalink("concepts.html");
  private static final int CONCEPTS_PER_PAGE = 400;
  private static final int LECTURES_PER_PAGE = 100;

  private final RenderingContext context;
  private final List<Concept> concepts;
  private final AtomicReferenceArray<ParagraphMarks> marks;

  ConceptPages(RenderingContext context) {
    this.context = context;
    this.concepts = context.site().concepts();
    this.marks = new AtomicReferenceArray<>(context.site().lectures().size());
  }

  /** Where the concepts of the site's tags live, by the tag's path. */
  static Map<String, Permalink> byTag(RenderingContext context) {
    Map<String, Permalink> permalinks = new HashMap<>();
    for (Concept concept : context.site().concepts()) {
      if (concept.tag() != null) {
        permalinks.put(concept.tag().permalink().path(), concept.permalink());
      }
    }
    return permalinks;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    if (concepts.isEmpty()) {
      return;
    }
    PagedLectures.addTo(
        tasks, INDEX, "concept-index/", concepts, CONCEPTS_PER_PAGE, this::renderIndex);
    for (Concept concept : concepts) {
      PagedLectures.addTo(
          tasks,
          concept.permalink(),
          concept.permalink().folderOfMore(),
          concept.occurrences(),
          LECTURES_PER_PAGE,
          (permalink, listed, variables) -> render(concept, permalink, listed, variables));
    }
  }

  private void renderIndex(Permalink permalink, List<Concept> listed, Map<String, Object> variables)
      throws IOException {
    variables.put("concepts", listed.stream().map(concept -> link(concept, permalink)).toList());
    variables.put("conceptCount", concepts.size());
    PageView page = context.page("concepts", context.messages().text("concepts.title"), permalink);
    if (permalink.equals(INDEX)) {
      ConceptMapView.of(context.site(), permalink)
          .ifPresent(
              map -> {
                variables.put("map", map);
                page.with("diagramBundle", MermaidBundle.FLOWCHART.label());
              });
    }
    context.render("concepts", permalink, page, variables);
  }

  private static Map<String, Object> link(Concept concept, Permalink from) {
    return Map.of(
        "name", concept.name(),
        "href", concept.permalink().hrefFrom(from),
        "count", concept.occurrences().size());
  }

  private void render(
      Concept concept, Permalink permalink, List<Occurrence> listed, Map<String, Object> variables)
      throws IOException {
    Map<String, Object> view = new HashMap<>(link(concept, permalink));
    if (concept.tag() != null) {
      view.put("tagHref", concept.tag().permalink().hrefFrom(permalink));
    }
    variables.put("concept", view);
    variables.put(
        "relatedConcepts",
        concept.related().stream().map(other -> link(concepts.get(other), permalink)).toList());
    variables.put(
        "occurrences",
        new ViewList<>(
            listed, place -> occurrence(place, permalink), (place, inputs) -> add(place, inputs)));
    String title = context.messages().text("concept.title", concept.name());
    context.render("concept", permalink, context.page("concept", title, permalink), variables);
  }

  private Map<String, Object> occurrence(Occurrence occurrence, Permalink from) {
    LecturePage page = context.site().lectures().get(occurrence.lecture());
    ConceptPlaces places = occurrence.placesIn(page.digest(), marksOf(page));
    String href = page.permalink().hrefFrom(from);
    Map<String, Object> view = new HashMap<>(context.lectures().card(page, from));
    view.put("diagrams", places.parts().stream().map(part -> diagram(part, href)).toList());
    view.put(
        "paragraphs",
        places.paragraphs().stream().map(paragraph -> paragraph(paragraph, href)).toList());
    return view;
  }

  private void add(Occurrence occurrence, Fingerprint inputs) {
    LecturePage page = context.site().lectures().get(occurrence.lecture());
    inputs.add(context.lectures().lectureSum(page)).add(occurrence.names());
  }

  /** Read once, however many concepts a lecture has. */
  private ParagraphMarks marksOf(LecturePage page) {
    @Nullable ParagraphMarks known = marks.get(page.position());
    if (known != null) {
      return known;
    }
    ParagraphMarks read = ParagraphMarks.of(page.digest().search());
    marks.set(page.position(), read);
    return read;
  }

  private static Map<String, Object> diagram(DiagramPart part, String href) {
    return Map.of(
        "number", part.diagram(),
        "title", part.title(),
        "href", href + "#diagram-" + part.diagram());
  }

  private static Map<String, Object> paragraph(ParagraphPlace paragraph, String href) {
    Map<String, Object> view = new HashMap<>();
    view.put("number", paragraph.number());
    view.put("href", href + "#" + paragraph.id());
    @Nullable Integer seconds = paragraph.seconds();
    if (seconds != null) {
      view.put("time", ClockText.of(Duration.ofSeconds(seconds)));
    }
    return view;
  }
}
