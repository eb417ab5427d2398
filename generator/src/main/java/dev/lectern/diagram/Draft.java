package dev.lectern.diagram;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A diagram on its way through the stages: the text so far, and what to tell about it, each traced
 * back to where it stands in the record.
 */
final class Draft {
  /** More remarks than this on one diagram help nobody. */
  private static final int MAX_DIAGNOSTICS = 20;

  private final SourceText original;
  private final SourceLocation location;
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int untold = 0;
  private String text;

  Draft(String source, SourceLocation location) {
    this(new SourceText(location.path(), source), location);
  }

  private Draft(SourceText original, SourceLocation location) {
    this.original = original;
    this.location = location;
    this.text = original.text();
  }

  /** One that can be given up without harm to this. */
  Draft copy() {
    Draft copy = new Draft(original, location);
    copy.become(this);
    return copy;
  }

  /** Takes over what became of another draft of the same diagram. */
  void become(Draft other) {
    revisions.clear();
    revisions.addAll(other.revisions);
    diagnostics.clear();
    diagnostics.addAll(other.diagnostics);
    untold = other.untold;
    text = other.text;
  }

  String text() {
    return text;
  }

  /** Applies what a stage found in {@link #text}. */
  void apply(Findings findings) {
    findings.remarks().forEach(this::tell);
    if (!findings.edits().isEmpty()) {
      Revision revision = Revision.of(text, findings.edits());
      revisions.add(revision);
      text = revision.text();
    }
  }

  /** Adds a remark about a place in {@link #text}. */
  void tell(Remark remark) {
    tell(remark.id(), origin(remark.offset()), remark.message());
  }

  /** Adds a remark about a place in the text of another draft of the same diagram. */
  void tellOf(Draft other, Remark remark) {
    tell(remark.id(), other.origin(remark.offset()), remark.message());
  }

  /** Where in the source a place in {@link #text} comes from. */
  private int origin(int offset) {
    int origin = offset;
    for (int i = revisions.size() - 1; i >= 0; i--) {
      origin = revisions.get(i).before(origin);
    }
    return Math.min(origin, original.text().length());
  }

  private void tell(String id, int origin, String message) {
    if (diagnostics.size() == MAX_DIAGNOSTICS) {
      untold++;
      return;
    }
    SourceLocation within = original.locationOf(origin);
    boolean first = within.line() == 1;
    diagnostics.add(
        Diagnostic.warning(
                id,
                new SourceLocation(
                    location.path(),
                    location.line() + within.line() - 1,
                    first ? location.column() + within.column() - 1 : within.column()),
                message)
            .withSourceLine(
                " ".repeat(first ? location.column() - 1 : 0) + original.line(within.line())));
  }

  /** In the order of the source. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(Diagnostic.ORDER);
    if (untold > 0) {
      sorted.add(
          Diagnostic.warning(
              "diagram-more", location, "and " + untold + " more of the same diagram"));
    }
    return sorted;
  }
}
