package dev.lectern.topics;

import java.util.Objects;

/**
 * What makes two tags the same: their names without regard to case, width, Traditional or
 * Simplified characters, and how their words are joined.
 *
 * <p>{@code Scaling-Law}, {@code scaling law} and {@code ＳＣＡＬＩＮＧ　ＬＡＷ} have one key, as have {@code
 * AI 安全} and {@code AI安全}, {@code 機器學習} and {@code 机器学习}. Symbols with a meaning stay: {@code C},
 * {@code C++}, {@code C#} and {@code .NET} have four keys.
 *
 * @param value the folded name, never blank
 */
public record TagKey(String value) implements Comparable<TagKey> {

  public TagKey {
    Objects.requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("a tag has a name");
    }
  }

  /**
   * The key of a tag's name. Linear in its length.
   *
   * @throws IllegalArgumentException when nothing is left of the name but blanks
   */
  public static TagKey of(String name) {
    return new TagKey(fold(name));
  }

  /** {@link #of} as a string; empty when nothing is left. */
  static String fold(String name) {
    FoldedText folded = FoldedText.of(normalized(name));
    return folded.text().strip();
  }

  /** NFKC, which also makes full-width letters plain. */
  static String normalized(String text) {
    return CompatibleForm.of(text);
  }

  /** Orders by code unit: for a stable order, not for showing; see {@link TagOrder}. */
  @Override
  public int compareTo(TagKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
