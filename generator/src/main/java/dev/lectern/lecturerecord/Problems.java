package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the diagnostics of one file. Of each rule the first {@value #MAX_ALIKE} are told and the
 * rest counted, so that a hostile file can't fill memory or a log.
 */
final class Problems {
  static final int MAX_ALIKE = 20;
  private static final int MAX_QUOTED = 80;

  /** Farther into a line an excerpt would cost a copy of all that stands before. */
  private static final int MAX_EXCERPT_OFFSET = 100_000;

  /** Enough behind the caret for any form to show that the line goes on. */
  private static final int EXCERPT_BEHIND = 200;

  private final SourceText source;
  private final Severity gravest;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<RecordRule, Integer> counts = new EnumMap<>(RecordRule.class);
  private final Map<RecordRule, SourceLocation> firstOmitted = new EnumMap<>(RecordRule.class);

  private Problems(SourceText source, Severity gravest) {
    this.source = source;
    this.gravest = gravest;
  }

  /** For a lecture record. */
  static Problems of(SourceText source) {
    return new Problems(source, Severity.ERROR);
  }

  /** For a lecture record of whose text something has already been said. */
  static Problems of(SourceText source, List<Diagnostic> earlier) {
    Problems problems = of(source);
    problems.diagnostics.addAll(earlier);
    return problems;
  }

  /** For a file that a record can be published without: errors become warnings. */
  static Problems ofOptionalFile(SourceText source) {
    return new Problems(source, Severity.WARNING);
  }

  void report(RecordRule rule, int offset, String message) {
    report(rule, offset, message, null);
  }

  /**
   * Locating the offset costs the length of its line, so at most {@link #MAX_ALIKE} times a rule.
   */
  void report(RecordRule rule, int offset, String message, @Nullable String hint) {
    if (counts.getOrDefault(rule, 0) > MAX_ALIKE) {
      counts.merge(rule, 1, Integer::sum);
    } else {
      report(rule, source.locationOf(offset), message, hint);
    }
  }

  /** Of the file as a whole, or of what is missing in it: no line is shown, as none is wrong. */
  void reportFile(RecordRule rule, String message, @Nullable String hint) {
    counts.merge(rule, 1, Integer::sum);
    Diagnostic diagnostic = diagnostic(rule, SourceLocation.startOf(source.path()), message);
    diagnostics.add(hint == null ? diagnostic : diagnostic.withHint(hint));
  }

  void report(RecordRule rule, SourceLocation at, String message) {
    report(rule, at, message, null);
  }

  void report(RecordRule rule, SourceLocation at, String message, @Nullable String hint) {
    int count = counts.merge(rule, 1, Integer::sum);
    if (count > MAX_ALIKE) {
      firstOmitted.putIfAbsent(rule, at);
      return;
    }
    Diagnostic diagnostic = diagnostic(rule, at, message);
    String excerpt = excerpt(at);
    if (excerpt != null) {
      diagnostic = diagnostic.withSourceLine(excerpt);
    }
    diagnostics.add(hint == null ? diagnostic : diagnostic.withHint(hint));
  }

  /** Takes over what was collected about the same file; at most once a rule. */
  void addAll(Problems others) {
    diagnostics.addAll(others.diagnostics);
    others.counts.forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
    others.firstOmitted.forEach(firstOmitted::putIfAbsent);
  }

  boolean has(RecordRule rule) {
    return counts.containsKey(rule);
  }

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** All so far in {@link Diagnostic#ORDER}; a copy. */
  List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    firstOmitted.forEach(
        (rule, at) ->
            all.add(
                diagnostic(
                    rule, at, (counts.getOrDefault(rule, 0) - MAX_ALIKE) + " more like this one")));
    all.sort(Diagnostic.ORDER);
    return List.copyOf(all);
  }

  /** A value for a message: in quotation marks, shortened when it would drown the rest. */
  static String quote(String value) {
    if (value.length() <= MAX_QUOTED) {
      return '"' + value + '"';
    }
    int end = Character.isHighSurrogate(value.charAt(MAX_QUOTED - 1)) ? MAX_QUOTED - 1 : MAX_QUOTED;
    return '"' + value.substring(0, end) + "…\"";
  }

  private Diagnostic diagnostic(RecordRule rule, SourceLocation at, String message) {
    Severity severity = rule.severity().compareTo(gravest) < 0 ? gravest : rule.severity();
    return switch (severity) {
      case ERROR -> Diagnostic.error(rule.id(), at, message);
      case WARNING -> Diagnostic.warning(rule.id(), at, message);
      case NOTE -> Diagnostic.note(rule.id(), at, message);
    };
  }

  /** The line up to a little behind the caret; null when it is blank or the caret is far out. */
  private @Nullable String excerpt(SourceLocation at) {
    if (at.column() > MAX_EXCERPT_OFFSET || at.line() > source.lineCount()) {
      return null;
    }
    int start = source.lineStart(at.line());
    int lineEnd =
        at.line() < source.lineCount()
            ? source.lineStart(at.line() + 1) - 1
            : source.text().length();
    // Two UTF-16 units a column at most.
    int end = (int) Math.min(lineEnd, start + 2L * at.column() + EXCERPT_BEHIND);
    if (end < lineEnd && Character.isHighSurrogate(source.text().charAt(end - 1))) {
      end--;
    }
    String line = source.text().substring(start, end);
    return line.isBlank() ? null : line;
  }
}
