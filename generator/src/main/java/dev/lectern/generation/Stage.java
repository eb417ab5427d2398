package dev.lectern.generation;

/** What a run does one after the other. */
public enum Stage {
  /** Records become digests; what is known of them from an earlier run is not made again. */
  READING,
  /** Tags, related lectures and the site's structure are found. */
  COMPARING,
  /** Pages are rendered. */
  RENDERING,
  /** What is left of the search index is made; most of it is, beside the pages. */
  INDEXING,
  /** The finished site takes the place of the one before. */
  PUBLISHING
}
