package dev.lectern.maven;

import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics in Maven's log, each at the level of its severity. */
final class DiagnosticLog {
  private DiagnosticLog() {}

  static void print(Diagnostic diagnostic, Log log) {
    String text = ConsoleFormat.formatWithId(diagnostic);
    switch (diagnostic.severity()) {
      case ERROR -> log.error(text);
      case WARNING -> log.warn(text);
      case NOTE -> log.info(text);
    }
  }
}
