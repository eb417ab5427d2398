package dev.lectern.diagnostics;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell an author about a source file.
 *
 * <p>The texts may hold anything that stood in the source, control characters included; the printed
 * forms escape them.
 */
public final class Diagnostic {
  /** Orders by location, then severity, then id, then message: the order in which they are told. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::id)
          .thenComparing(Diagnostic::message);

  private final Severity severity;
  private final String id;
  private final SourceLocation location;
  private final String message;
  private final @Nullable String sourceLine;
  private final @Nullable String hint;

  private Diagnostic(
      Severity severity,
      String id,
      SourceLocation location,
      String message,
      @Nullable String sourceLine,
      @Nullable String hint) {
    this.severity = Objects.requireNonNull(severity, "severity");
    this.id = Objects.requireNonNull(id, "id");
    this.location = Objects.requireNonNull(location, "location");
    this.message = Objects.requireNonNull(message, "message");
    this.sourceLine = sourceLine;
    this.hint = hint;
  }

  /**
   * A fault for which the record is not published.
   *
   * @param id names the rule for good, in kebab case: {@code duration-format}
   * @param message one line, lower case, no full stop; quotes the wrong value
   */
  public static Diagnostic error(String id, SourceLocation location, String message) {
    return new Diagnostic(Severity.ERROR, id, location, message, null, null);
  }

  /** As {@link #error}, for what is published all the same. */
  public static Diagnostic warning(String id, SourceLocation location, String message) {
    return new Diagnostic(Severity.WARNING, id, location, message, null, null);
  }

  /** As {@link #error}, for what is no fault. */
  public static Diagnostic note(String id, SourceLocation location, String message) {
    return new Diagnostic(Severity.NOTE, id, location, message, null, null);
  }

  /** The same with the source line that the caret is drawn under. */
  public Diagnostic withSourceLine(String line) {
    return new Diagnostic(severity, id, location, message, line, hint);
  }

  /** The same with what to do about it, in a few words: {@code write 26:28}. */
  public Diagnostic withHint(String newHint) {
    return new Diagnostic(severity, id, location, message, sourceLine, newHint);
  }

  public Severity severity() {
    return severity;
  }

  public String id() {
    return id;
  }

  public SourceLocation location() {
    return location;
  }

  public String message() {
    return message;
  }

  public Optional<String> sourceLine() {
    return Optional.ofNullable(sourceLine);
  }

  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diagnostic that
        && severity == that.severity
        && id.equals(that.id)
        && location.equals(that.location)
        && message.equals(that.message)
        && Objects.equals(sourceLine, that.sourceLine)
        && Objects.equals(hint, that.hint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, id, location, message, sourceLine, hint);
  }

  /** The console form, for test failures and debuggers. */
  @Override
  public String toString() {
    return ConsoleFormat.format(this);
  }
}
