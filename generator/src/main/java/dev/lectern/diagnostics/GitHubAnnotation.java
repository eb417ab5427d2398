package dev.lectern.diagnostics;

/**
 * The form that GitHub's runners read from a job's output and show at the line of the change:
 *
 * <pre>
 * ::error file=content/a.txt,line=5,col=11,title=duration-format::duration "26m28s" is not m:ss
 * </pre>
 */
public final class GitHubAnnotation {
  private GitHubAnnotation() {}

  /**
   * One line without its end.
   *
   * @param prefix the project's folder in the repository, with {@code /} at its end; empty when it
   *     is the repository's root
   */
  public static String format(Diagnostic diagnostic, String prefix) {
    SourceLocation at = diagnostic.location();
    String command =
        diagnostic.severity() == Severity.NOTE ? "notice" : diagnostic.severity().label();
    String message =
        diagnostic.message() + diagnostic.hint().map(hint -> "\nhint: " + hint).orElse("");
    return "::"
        + command
        + " file="
        + property(prefix + at.path())
        + ",line="
        + at.line()
        + ",col="
        + at.column()
        + ",title="
        + property(diagnostic.id())
        + "::"
        + data(message);
  }

  /** As the runner's toolkit escapes a message; other controls are escaped as in the log. */
  private static String data(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append(out.isEmpty() ? "" : "%0A").append(ConsoleFormat.escape(line).replace("%", "%25"));
    }
    return out.toString();
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
