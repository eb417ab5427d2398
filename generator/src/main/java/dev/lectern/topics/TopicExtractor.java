package dev.lectern.topics;

import dev.lectern.topics.Mentions.Place;
import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what one lecture may be tagged with: the first of two steps, run for each lecture by itself.
 *
 * <p>Candidates are terms of the glossary wherever they stand, and phrases of title, headings, bold
 * text and diagram labels that occur at least twice in the lecture. They start and end where words do.
 * Linear in the text; safe for use from several threads. A record of 28 KB takes about a millisecond.
 */
public final class TopicExtractor {
  /** Headings, bold phrases and labels beyond this many are not looked at. */
  private static final int MAX_PHRASES = 400;

  private final Glossary glossary;

  /** With the bundled glossary. */
  public TopicExtractor() {
    this(Glossary.bundled());
  }

  TopicExtractor(Glossary glossary) {
    this.glossary = glossary;
  }

  /** The candidates of one lecture; depends on nothing but the source. */
  public TopicCandidates extract(TopicSource source) {
    Map<String, Mentions> found = new HashMap<>();
    TokenizedText title = TokenizedText.of(TagKey.normalized(source.title()));
    TokenizedText summary = TokenizedText.of(TagKey.normalized(source.summaryText()));
    Map<String, Integer> runs = PhraseCounts.of(summary);
    collect(title, Place.TITLE, found);
    collectAll(source.boldPhrases(), Place.BOLD, found);
    collectAll(source.headings(), Place.HEADING, found);
    collectAll(source.diagramLabels(), Place.LABEL, found);
    collectTerms(summary, Place.SUMMARY, found);
    collectTermsOfTranscript(source.transcriptText(), found);
    for (Mentions mentions : found.values()) {
      if (!mentions.known()) {
        mentions.set(Place.SUMMARY, runs.getOrDefault(mentions.folded(), 0));
      }
    }
    PhraseCounts.addRecurring(summary, runs, found);
    return new TopicCandidates(
        heaviest(found), source.authorTags(), TermVectors.of(title, summary));
  }

  private void collectAll(List<String> phrases, Place place, Map<String, Mentions> found) {
    for (String phrase : phrases.subList(0, Math.min(phrases.size(), MAX_PHRASES))) {
      String text = TagKey.normalized(phrase);
      collect(
          TokenizedText.of(text.substring(0, Math.min(text.length(), 200))), place, found);
    }
  }

  private void collect(TokenizedText text, Place place, Map<String, Mentions> found) {
    collectTerms(text, place, found);
    for (Phrase phrase : Phrase.allIn(text)) {
      if (!phrase.isName()) {
        continue;
      }
      String surface = phrase.surface();
      String key = TagKey.fold(surface);
      if (key.isEmpty() || glossary.find(new TagKey(key)).isPresent()) {
        continue;
      }
      found.computeIfAbsent(key, k -> new Mentions(surface, phrase.folded(), false)).add(place);
    }
  }

  private void collectTerms(TokenizedText text, Place place, Map<String, Mentions> found) {
    FoldedText folded = FoldedText.of(text.text());
    glossary.scan(
        folded,
        (start, end, id) -> {
          boolean aligned =
              text.isEdge(folded.origin(start)) && text.isEdge(folded.origin(end - 1) + 1);
          if (aligned) {
            addTerm(id, place, found);
          }
          return aligned;
        });
  }

  private void collectTermsOfTranscript(String transcript, Map<String, Mentions> found) {
    FoldedText folded = FoldedText.of(TagKey.normalized(transcript));
    glossary.scan(
        folded,
        (start, end, id) -> {
          boolean aligned = !isShortHan(folded, start, end) || alignsInRun(folded, start, end);
          if (aligned) {
            addTerm(id, Place.TRANSCRIPT, found);
          }
          return aligned;
        });
  }

  private void addTerm(int id, Place place, Map<String, Mentions> found) {
    GlossaryTerm term = glossary.term(id);
    found
        .computeIfAbsent(
            term.chinese(), k -> new Mentions(term.chinese(), term.chinese(), true))
        .add(place);
  }

  private static boolean isShortHan(FoldedText text, int start, int end) {
    return end - start <= 2 && ChineseText.isHan(text.at(start));
  }

  /** Whether a word of two characters is one in its sentence: 相变 is none in 真相变得. */
  private static boolean alignsInRun(FoldedText text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < 8 && ChineseText.isHan(text.at(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < 8 && ChineseText.isHan(text.at(to))) {
      to++;
    }
    StringBuilder run = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      run.append(text.at(i));
    }
    boolean starts = false;
    boolean ends = false;
    for (ChineseText.Word word : ChineseText.words(run.toString(), 0, run.length())) {
      starts |= word.start() == start - from;
      ends |= word.start() + word.length() == end - from;
    }
    return starts && ends;
  }

  private static List<Candidate> heaviest(Map<String, Mentions> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (Mentions mentions : found.values()) {
      if (mentions.suffices()) {
        candidates.add(new Candidate(mentions.name(), mentions.weight(), mentions.known()));
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::weight).reversed().thenComparing(Candidate::name));
    return candidates.subList(
        0, Math.min(candidates.size(), TopicCandidates.MAX_CANDIDATES));
  }
}
