package dev.lectern.site;

import java.util.Locale;

/** Which of the bundled Mermaid scripts a page needs, the smallest first. */
public enum MermaidBundle {
  /** No diagram is on the page. */
  NONE,
  /** Draws flowcharts, a quarter of the size. */
  FLOWCHART,
  /** Draws every kind of diagram. */
  FULL;

  /** The name templates know it by: {@code none}, {@code flowchart} or {@code full}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a page needs that needs both. */
  public MermaidBundle and(MermaidBundle other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
