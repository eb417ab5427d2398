package dev.lectern.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the diagnostics of a run. Threads may add at the same time. */
public final class DiagnosticReport {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public synchronized void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  public synchronized void addAll(Collection<Diagnostic> more) {
    diagnostics.addAll(more);
  }

  /** All so far in {@link Diagnostic#ORDER}, whatever order they were added in; a copy. */
  public synchronized List<Diagnostic> sorted() {
    return diagnostics.stream().sorted(Diagnostic.ORDER).toList();
  }

  public synchronized int count(Severity severity) {
    return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
