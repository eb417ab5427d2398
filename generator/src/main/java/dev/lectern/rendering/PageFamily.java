package dev.lectern.rendering;

import java.util.function.Consumer;

/** Pages of one kind: they know which there are and what their templates read. */
interface PageFamily {
  /** Hands out a task for each page of the family; renders nothing yet. */
  void addTo(Consumer<PageTask> tasks);
}
