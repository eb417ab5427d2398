package dev.lectern.importing;

import dev.lectern.lecture.Transcript.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Captions made by machine scroll: each repeats the line before it, so that every word comes two or
 * three times. Unrolled, each word comes once.
 */
final class RollingCaptions {
  private RollingCaptions() {}

  /** The cues without what they repeat, where at least half of them repeat; else as they are. */
  static List<Cue> unroll(List<Cue> cues) {
    int repeating = 0;
    for (int i = 1; i < cues.size(); i++) {
      String before = cues.get(i - 1).text();
      String text = cues.get(i).text();
      int overlap = overlap(before, text);
      if (overlap > 0 && (overlap == text.length() || overlap == before.length())) {
        repeating++;
      }
    }
    if (cues.size() < 3 || repeating * 2 < cues.size()) {
      return cues;
    }
    List<Cue> unrolled = new ArrayList<>();
    String before = "";
    for (Cue cue : cues) {
      String fresh = cue.text().substring(overlap(before, cue.text())).strip();
      if (!fresh.isEmpty()) {
        unrolled.add(new Cue(cue.start(), fresh));
      }
      before = cue.text();
    }
    return unrolled;
  }

  /** The length of the longest start of {@code text} that {@code before} ends with. */
  private static int overlap(String before, String text) {
    for (int length = Math.min(before.length(), text.length()); length > 0; length--) {
      boolean isWholeWord = length == text.length() || !isWithinWord(text, length);
      int start = before.length() - length;
      boolean startsWord = start == 0 || !isWithinWord(before, start);
      if (isWholeWord && startsWord && before.regionMatches(start, text, 0, length)) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a cut at this index would part a word of an alphabet. */
  private static boolean isWithinWord(String text, int at) {
    return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
  }

  private static boolean isLetter(char c) {
    return Character.isAlphabetic(c) && !Character.isIdeographic(c);
  }
}
