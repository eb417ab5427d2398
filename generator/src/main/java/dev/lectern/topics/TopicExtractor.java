package dev.lectern.topics;

import dev.lectern.topics.Mentions.Place;
import dev.lectern.topics.TokenizedText.Token;
import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what one lecture may be tagged with: the first of two steps, run for each lecture by
 * itself.
 *
 * <p>Candidates are terms of the glossary wherever they stand, and phrases of title, headings, bold
 * text and diagram labels that occur at least twice in the lecture. They start and end where words
 * do. Linear in the text; safe for use from several threads. A record of 28 KB takes about a
 * millisecond.
 */
public final class TopicExtractor {
  /** Headings, bold phrases and labels beyond this many are not looked at. */
  private static final int MAX_PHRASES = 400;

  /** Of a heading, a bold phrase or a label only so many UTF-16 units are looked at. */
  private static final int MAX_PHRASE_LENGTH = 200;

  /** A phrase that neither title, heading, bold text nor label has must come so often. */
  private static final int RECURRING = 3;

  private final Glossary glossary;

  /** With the bundled glossary. */
  public TopicExtractor() {
    this(Glossary.bundled());
  }

  TopicExtractor(Glossary glossary) {
    this.glossary = glossary;
  }

  /**
   * Loads what the first extractor, and the first Chinese text, would wait for: about 0.2 s of a
   * thread that has nothing else to do.
   */
  public static void loadDictionaries() {
    Glossary.bundled();
    ChineseText.loadWords();
  }

  /** The candidates of one lecture; depends on nothing but the source. */
  public TopicCandidates extract(TopicSource source) {
    TokenizedText title = TokenizedText.of(TagKey.normalized(source.title()), glossary);
    TokenizedText summary = TokenizedText.of(TagKey.normalized(source.summaryText()), glossary);
    Map<String, Mentions> found = new HashMap<>();
    collect(title, title.tokens(), Place.TITLE, found);
    collectAll(source.boldPhrases(), Place.BOLD, found);
    collectAll(source.headings(), Place.HEADING, found);
    collectFromDiagrams(source.diagramParts(), found);
    collectFromSummary(summary, found);
    SpokenText spoken = SpokenText.of(source.paragraphs());
    collectFromTranscript(spoken, found);
    List<Mentions> heaviest = heaviest(found);
    return new TopicCandidates(
        heaviest.stream()
            .map(mentions -> new Candidate(mentions.name(), mentions.weight(), mentions.known()))
            .toList(),
        source.authorTags(),
        TermVectors.of(title, summary),
        NamePlaces.of(heaviest, source, spoken));
  }

  private void collectFromDiagrams(List<List<String>> parts, Map<String, Mentions> found) {
    List<String> labels = new ArrayList<>();
    List<Integer> partOf = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      labels.addAll(parts.get(part));
      partOf.addAll(Collections.nCopies(parts.get(part).size(), part));
    }
    List<List<Mentions>> subjects = collectAll(labels, Place.LABEL, found);
    for (int i = 0; i < Math.min(subjects.size(), partOf.size()); i++) {
      int part = partOf.get(i);
      subjects.get(i).forEach(mentions -> mentions.addPart(part));
    }
  }

  /** What each of the phrases is about, in their order; nothing for those beyond the limits. */
  private List<List<Mentions>> collectAll(
      List<String> phrases, Place place, Map<String, Mentions> found) {
    StringBuilder lines = new StringBuilder();
    for (String phrase : phrases.subList(0, Math.min(phrases.size(), MAX_PHRASES))) {
      String text = TagKey.normalized(phrase).replace('\n', ' ');
      lines.append(text, 0, Math.min(text.length(), MAX_PHRASE_LENGTH)).append('\n');
    }
    TokenizedText text = TokenizedText.of(lines.toString(), glossary);
    return text.lines().stream().map(line -> collect(text, line, place, found)).toList();
  }

  /** Counts what a title, a heading, a bold phrase or a label is about. */
  private List<Mentions> collect(
      TokenizedText text, List<Token> tokens, Place place, Map<String, Mentions> found) {
    List<Mentions> subjects = new ArrayList<>();
    for (Token token : tokens) {
      if (token.isTerm()) {
        subjects.add(mentionsOf(glossary.term(token.term()), found));
      }
    }
    List<Phrase> phrases = Phrase.allIn(text, tokens);
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      boolean translation = i > 0 && phrase.translates(phrases.get(i - 1));
      boolean translated = i + 1 < phrases.size() && phrases.get(i + 1).translates(phrase);
      boolean saidByTranslation = translated && isConcept(phrases.get(i + 1));
      if (!phrase.isTerm() && !translation && !saidByTranslation) {
        addPhrase(phrase, subjects, found);
      }
    }
    // Of 关联函数与可解释性 each is a part. A title names its subjects all at once.
    double share = place == Place.TITLE ? 1 : 1.0 / subjects.size();
    subjects.forEach(mentions -> mentions.add(place, share));
    return subjects;
  }

  /**
   * Whether the glossary knows it as more than an example, so that it can stand for another name.
   */
  private boolean isConcept(Phrase phrase) {
    return phrase.isTerm() && glossary.term(phrase.first().term()).weight() >= 1;
  }

  private void addPhrase(Phrase phrase, List<Mentions> subjects, Map<String, Mentions> found) {
    String surface = phrase.surface();
    String key = TagKey.fold(surface);
    if (key.isEmpty()) {
      return;
    }
    Optional<GlossaryTerm> term = glossary.find(new TagKey(key));
    if (term.isPresent()) {
      subjects.add(mentionsOf(term.get(), found));
    } else if (phrase.isName()) {
      double factor = phrase.hasTerm() ? Mentions.PHRASE_WITH_TERM : Mentions.PHRASE;
      subjects.add(
          found.computeIfAbsent(key, k -> new Mentions(surface, phrase.folded(), false, factor)));
    }
  }

  private static Mentions mentionsOf(GlossaryTerm term, Map<String, Mentions> found) {
    return found.computeIfAbsent(
        "term " + term.chinese(), k -> new Mentions(term.chinese(), "", true, term.weight()));
  }

  /** Counts terms, how often the phrases found so far are used, and phrases that come back. */
  private void collectFromSummary(TokenizedText summary, Map<String, Mentions> found) {
    for (Token token : summary.tokens()) {
      if (token.isTerm()) {
        mentionsOf(glossary.term(token.term()), found).add(Place.SUMMARY, 1);
      }
    }
    Map<String, Integer> counts = PhraseCounts.of(summary);
    for (Phrase phrase : Phrase.allIn(summary, summary.tokens())) {
      boolean recurring = counts.getOrDefault(phrase.folded(), 0) >= RECURRING;
      if (recurring && phrase.words().size() > 1 && phrase.isSurelyName()) {
        addPhrase(phrase, new ArrayList<>(), found);
      }
    }
    for (Mentions mentions : found.values()) {
      if (!mentions.known()) {
        mentions.set(Place.SUMMARY, counts.getOrDefault(mentions.folded(), 0));
      }
    }
  }

  private void collectFromTranscript(SpokenText spoken, Map<String, Mentions> found) {
    FoldedText folded = spoken.folded();
    SpokenTerms terms = new SpokenTerms(glossary.size());
    BitSet named = new BitSet();
    ShortHanNames shortNames = new ShortHanNames(folded);
    glossary.scan(
        folded,
        (start, end, id) -> {
          named.set(start, end);
          if (end - start <= 2 && ChineseText.isHan(folded.at(start))) {
            shortNames.add(start, end, id, spoken.paragraph(start));
          } else {
            terms.add(id, spoken.paragraph(start));
          }
          return true;
        });
    shortNames.tellAligned(terms::add);
    for (int id = 0; id < glossary.size(); id++) {
      if (terms.times(id) > 0) {
        Mentions mentions = mentionsOf(glossary.term(id), found);
        mentions.set(Place.TRANSCRIPT, terms.times(id));
        mentions.setParagraphs(terms.paragraphs(id));
      }
    }
    SpokenNames.in(folded, named)
        .forEach(
            (name, count) -> {
              String key = TagKey.fold(name);
              if (!key.isEmpty() && glossary.find(new TagKey(key)).isEmpty()) {
                found
                    .computeIfAbsent(key, k -> new Mentions(name, key, false, Mentions.PHRASE))
                    .set(Place.TRANSCRIPT, count);
              }
            });
  }

  private static List<Mentions> heaviest(Map<String, Mentions> found) {
    List<Mentions> candidates = new ArrayList<>();
    for (Mentions mentions : found.values()) {
      if (mentions.suffices()) {
        candidates.add(mentions);
      }
    }
    candidates.sort(
        Comparator.comparing(Mentions::weight).reversed().thenComparing(Mentions::name));
    return candidates.subList(0, Math.min(candidates.size(), TopicCandidates.MAX_CANDIDATES));
  }
}
