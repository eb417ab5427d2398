package dev.lectern.site;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagram.DiagramPreparation;
import dev.lectern.diagram.PreparedDiagram;
import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.TextLanguage;
import dev.lectern.markdown.Heading;
import dev.lectern.markdown.MarkdownDocument;
import dev.lectern.markdown.MarkdownSettings;
import dev.lectern.markdown.MarkdownSource;
import dev.lectern.markdown.MarkdownToHtml;
import dev.lectern.search.LectureTerms;
import dev.lectern.search.SearchDocument;
import dev.lectern.search.SearchableText;
import dev.lectern.topics.TopicCandidates;
import dev.lectern.topics.TopicExtractor;
import dev.lectern.topics.TopicSource;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.ReadingTime;
import dev.lectern.transcript.TimeMark;
import dev.lectern.transcript.TranscriptParagraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a lecture's texts what pages show: HTML of its summary, prepared diagrams, paragraphs of
 * its transcript, candidates for tags. Threads may share one.
 */
public final class LectureComposer {
  private final MarkdownToHtml markdown = new MarkdownToHtml();
  private final TopicExtractor topicExtractor = new TopicExtractor();
  private final @Nullable String siteLanguage;

  /**
   * A composer for one site.
   *
   * @param siteLanguage a BCP 47 tag; null when the site follows its content
   */
  public LectureComposer(@Nullable String siteLanguage) {
    this.siteLanguage = siteLanguage;
  }

  /** Composes one lecture, in time linear in its texts. */
  public ComposedLecture compose(Lecture lecture) {
    List<MarkdownSource> sources = new ArrayList<>();
    List<PreparedDiagram> diagrams = new ArrayList<>();
    TextLanguage letters = TextLanguage.of(lecture.title());
    for (DescriptionBlock block : lecture.description().blocks()) {
      if (block instanceof DescriptionBlock.MarkdownBlock text) {
        sources.add(new MarkdownSource(text.markdown(), text.location()));
        letters = letters.plus(TextLanguage.of(text.markdown()));
      } else if (block instanceof DescriptionBlock.DiagramBlock diagram) {
        diagrams.add(DiagramPreparation.prepare(diagram.mermaid(), diagram.location()));
      }
    }
    String language = language(lecture, letters);
    MarkdownSettings settings = MarkdownSettings.forDescription(language);
    MarkdownDocument summary =
        markdown.render(sources, diagrams.isEmpty() ? settings : settings.withTermIds());
    List<Paragraph> paragraphs = TranscriptParagraphs.of(lecture.transcript(), lecture.duration());

    ReadingTime spoken = spoken(paragraphs);
    DiagramParts parts = DiagramParts.of(diagrams);

    List<Diagnostic> diagnostics = new ArrayList<>(summary.diagnostics());
    diagrams.forEach(diagram -> diagnostics.addAll(diagram.diagnostics()));
    LectureBody body =
        new LectureBody(
            blocks(lecture, summary, diagrams),
            summary.headings(),
            paragraphs,
            spoken.letters() + spoken.words());
    LectureDigest digest =
        new LectureDigest(
            lecture.withoutText(),
            language,
            summary.excerpt(),
            (int) ReadingTime.of(summary.plainText()).plus(spoken).minutes(),
            bundle(diagrams),
            topics(lecture, summary, parts.labels(), paragraphs),
            parts.parts(),
            searchableText(lecture.title(), summary.plainText(), paragraphs));
    return new ComposedLecture(digest, body, diagnostics);
  }

  static SearchableText searchableText(String title, String summary, List<Paragraph> paragraphs) {
    List<Integer> seconds =
        paragraphs.stream()
            .map(Paragraph::knownTime)
            .flatMap(Optional::stream)
            .map(TimeMark::time)
            .map(time -> (int) time.toSeconds())
            .toList();
    return new SearchableText(
        LectureTerms.of(
            new SearchDocument(title, summary, paragraphs.stream().map(Paragraph::text).toList())),
        paragraphs.stream().map(Paragraph::id).toList(),
        seconds.size() == paragraphs.size() ? seconds : List.of());
  }

  /** What {@link #compose} would report; quicker, since no composer with its dictionary is made. */
  public static List<Diagnostic> check(Lecture lecture) {
    List<MarkdownSource> sources = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (DescriptionBlock block : lecture.description().blocks()) {
      if (block instanceof DescriptionBlock.MarkdownBlock text) {
        sources.add(new MarkdownSource(text.markdown(), text.location()));
      } else if (block instanceof DescriptionBlock.DiagramBlock diagram) {
        diagnostics.addAll(
            DiagramPreparation.prepare(diagram.mermaid(), diagram.location()).diagnostics());
      }
    }
    // No language changes what is reported.
    MarkdownSettings settings = MarkdownSettings.forDescription("zh-CN");
    diagnostics.addAll(new MarkdownToHtml().render(sources, settings).diagnostics());
    return diagnostics;
  }

  private String language(Lecture lecture, TextLanguage letters) {
    if (lecture.language() != null) {
      return lecture.language();
    }
    String found = letters.tag().orElse(siteLanguage == null ? "zh" : siteLanguage);
    if (siteLanguage != null
        && Locale.forLanguageTag(siteLanguage)
            .getLanguage()
            .equals(Locale.forLanguageTag(found).getLanguage())) {
      return siteLanguage;
    }
    return found.equals("zh") ? "zh-CN" : found;
  }

  private static List<BodyBlock> blocks(
      Lecture lecture, MarkdownDocument summary, List<PreparedDiagram> diagrams) {
    List<BodyBlock> blocks = new ArrayList<>();
    int prose = 0;
    int figures = 0;
    for (DescriptionBlock block : lecture.description().blocks()) {
      if (block instanceof DescriptionBlock.MarkdownBlock text) {
        blocks.add(
            new BodyBlock.Prose(
                summary.blocks().get(prose), summary.headingCounts().get(prose), text.markdown()));
        prose++;
      } else {
        blocks.add(figure(diagrams.get(figures++), summary));
      }
    }
    return blocks;
  }

  private static BodyBlock.Figure figure(PreparedDiagram diagram, MarkdownDocument summary) {
    return new BodyBlock.Figure(
        diagram, OutlineLinks.of(diagram.outline(), summary.headings(), summary.terms()));
  }

  /** Of the paragraphs, not of the transcript's text, which may hold times and cue lines. */
  private static ReadingTime spoken(List<Paragraph> paragraphs) {
    ReadingTime time = ReadingTime.of("");
    for (Paragraph paragraph : paragraphs) {
      time = time.plus(ReadingTime.of(paragraph.text()));
    }
    return time;
  }

  private static MermaidBundle bundle(List<PreparedDiagram> diagrams) {
    MermaidBundle bundle = MermaidBundle.NONE;
    for (PreparedDiagram diagram : diagrams) {
      if (diagram.drawable()) {
        bundle =
            bundle.and(diagram.kind().isFlowchart() ? MermaidBundle.FLOWCHART : MermaidBundle.FULL);
      }
    }
    return bundle;
  }

  private TopicCandidates topics(
      Lecture lecture,
      MarkdownDocument summary,
      List<List<String>> diagramParts,
      List<Paragraph> paragraphs) {
    return topicExtractor.extract(
        new TopicSource(
            lecture.title(),
            summary.boldPhrases(),
            summary.headings().stream().map(Heading::text).toList(),
            diagramParts,
            summary.plainText(),
            paragraphs.stream().map(Paragraph::text).toList(),
            lecture.tags()));
  }
}
