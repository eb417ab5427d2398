package dev.lectern.diagram;

import java.util.Objects;

/**
 * A piece of a text and what to put in its place.
 *
 * @param from first UTF-16 index replaced
 * @param to index behind the last one replaced; equal to {@code from} to insert
 */
record Edit(int from, int to, String replacement) {
  Edit {
    Objects.requireNonNull(replacement, "replacement");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no span: " + from + " to " + to);
    }
  }

  int growth() {
    return replacement.length() - (to - from);
  }
}
