package dev.lectern.search;

/** One term with its encoded postings. */
final class TermEntry {
  /** A word, characters of a run, or a filter ({@code #y:2025}, {@code #t:…}). */
  final String term;

  /** How many lectures hold it. */
  final int lectures;

  /** {@link BitOutput#toUtf8} of the postings, which a tree may follow; not to be changed. */
  final byte[] data;

  TermEntry(String term, int lectures, byte[] data) {
    this.term = term;
    this.lectures = lectures;
    this.data = data;
  }
}
