package dev.lectern.markdown;

/**
 * The outline of one document: which level each heading gets so that the first is the top one and
 * none is more than one deeper than the heading it stands under. {@code ###} then {@code ####}, and
 * {@code #} then {@code ###}, both become the top level and the next.
 */
final class HeadingLevels {
  private static final int DEEPEST = 6;

  private final int top;
  private final int[] open = new int[DEEPEST];
  private int depth;

  HeadingLevels(int top) {
    this.top = top;
  }

  /** The level to show for a heading written with as many {@code #}. */
  int next(int written) {
    while (depth > 0 && open[depth - 1] >= written) {
      depth--;
    }
    open[depth++] = written;
    return Math.min(top + depth - 1, DEEPEST);
  }
}
