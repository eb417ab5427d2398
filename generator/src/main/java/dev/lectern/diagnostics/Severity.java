package dev.lectern.diagnostics;

import java.util.Locale;

/** How much a diagnostic costs, the gravest first. */
public enum Severity {
  /** The record it names is not published. */
  ERROR,
  /** The record is published, though perhaps not as its author meant. */
  WARNING,
  /** Nothing is wrong; the author may like to know. */
  NOTE;

  /** The word printed in messages: {@code error}, {@code warning} or {@code note}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
