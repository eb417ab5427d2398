package dev.lectern.topics;

import dev.lectern.topics.Places.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a lecture its candidates and its author's tags stand. Terms of the glossary have
 * been found while they were counted; other names are looked for here.
 */
final class NamePlaces {
  /** Beyond this many UTF-16 units a transcript is not looked at. */
  private static final int MAX_LENGTH = 1 << 18;

  /** A longer name is no name. */
  private static final int MAX_NAME = 60;

  /** Places looked at of a name of two Han characters, which may be none. */
  private static final int MAX_DOUBTFUL = 12;

  private final FoldedText folded;
  private final SpokenText spoken;
  private @Nullable String text;

  private NamePlaces(SpokenText spoken) {
    this.spoken = spoken;
    this.folded = spoken.folded();
  }

  private String text() {
    if (text == null) {
      text = folded.text(0, Math.min(folded.length(), MAX_LENGTH));
    }
    return text;
  }

  static Places of(List<Mentions> candidates, TopicSource source, SpokenText spoken) {
    NamePlaces search = new NamePlaces(spoken);
    List<Place> places = new ArrayList<>();
    for (Mentions mentions : candidates) {
      List<Integer> paragraphs =
          mentions.known()
              ? mentions.paragraphs()
              : search.paragraphs(TagKey.fold(mentions.name()));
      places.add(new Place(mentions.parts(), paragraphs));
    }
    List<String> tags = source.authorTags();
    for (String tag : tags.subList(0, Math.min(tags.size(), TagAssignment.MAX_TAGS))) {
      String key = TagKey.fold(tag);
      places.add(new Place(parts(key, source.diagramParts()), search.paragraphs(key)));
    }
    return Places.of(places);
  }

  /** The first paragraphs that hold a name, which is folded. */
  private List<Integer> paragraphs(String name) {
    List<Integer> first = new ArrayList<>();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      return first;
    }
    boolean doubtful = name.length() <= 2 && ChineseText.isHan(name.charAt(0));
    ShortHanNames shortNames = new ShortHanNames(folded);
    int looked = 0;
    int at = text().indexOf(name);
    while (at >= 0 && first.size() < Places.MAX_PARAGRAPHS && looked < MAX_DOUBTFUL) {
      int end = at + name.length();
      if (folded.isWordEdge(at) && folded.isWordEdge(end)) {
        int paragraph = spoken.paragraph(at);
        if (doubtful) {
          shortNames.add(at, end, 0, paragraph);
          looked++;
        } else {
          Places.keepFirst(first, paragraph, Places.MAX_PARAGRAPHS);
        }
      }
      at = text().indexOf(name, end);
    }
    shortNames.tellAligned(
        (id, paragraph) -> Places.keepFirst(first, paragraph, Places.MAX_PARAGRAPHS));
    return first;
  }

  /** The first parts of diagrams with a label that holds a name, which is folded. */
  private static List<Integer> parts(String name, List<List<String>> diagramParts) {
    List<Integer> first = new ArrayList<>();
    for (int part = 0; part < diagramParts.size() && first.size() < Places.MAX_PARTS; part++) {
      if (diagramParts.get(part).stream().anyMatch(label -> holds(label, name))) {
        first.add(part);
      }
    }
    return first;
  }

  private static boolean holds(String label, String name) {
    if (name.isEmpty()) {
      return false;
    }
    FoldedText folded = FoldedText.of(TagKey.normalized(label));
    int at = folded.text().indexOf(name);
    return at >= 0 && folded.isWordEdge(at) && folded.isWordEdge(at + name.length());
  }
}
