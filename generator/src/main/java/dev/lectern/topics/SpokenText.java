package dev.lectern.topics;

import java.util.Arrays;
import java.util.List;

/** A transcript folded for comparing, one text that knows where its paragraphs begin. */
final class SpokenText {
  private final FoldedText folded;
  private final int[] starts;

  private SpokenText(FoldedText folded, int[] starts) {
    this.folded = folded;
    this.starts = starts;
  }

  /** Joins and folds paragraphs; linear. */
  static SpokenText of(List<String> paragraphs) {
    Utf16Buffer text = new Utf16Buffer(paragraphs.stream().mapToInt(p -> p.length() + 1).sum());
    int[] starts = new int[paragraphs.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = text.length();
      CompatibleForm.append(paragraphs.get(i), text);
      text.append("\n");
    }
    return new SpokenText(FoldedText.of(text.units(), text.length()), starts);
  }

  FoldedText folded() {
    return folded;
  }

  /** The paragraph that holds a character of the folded text. */
  int paragraph(int index) {
    int found = Arrays.binarySearch(starts, folded.origin(index));
    return found >= 0 ? found : -found - 2;
  }
}
