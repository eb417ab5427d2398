package dev.lectern.diagram;

import java.util.Objects;

/**
 * Something to tell the author about a place in the text a stage worked on; it becomes a diagnostic
 * once the place has been traced back to the record.
 *
 * @param id of the diagnostic, in kebab case
 * @param message one line, lower case, no full stop
 */
record Remark(int offset, String id, String message) {
  Remark {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(message, "message");
  }
}
