package dev.lectern.diagram;

import java.util.List;

/**
 * What a stage wants changed in a text and told about it. Offsets of both are of the text before
 * any of the edits.
 */
record Findings(List<Edit> edits, List<Remark> remarks) {
  static final Findings NONE = new Findings(List.of(), List.of());

  Findings {
    edits = List.copyOf(edits);
    remarks = List.copyOf(remarks);
  }

  boolean isEmpty() {
    return edits.isEmpty() && remarks.isEmpty();
  }
}
