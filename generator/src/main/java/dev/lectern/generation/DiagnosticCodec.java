package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.site.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link Diagnostic}: a cached record is told of in every run. */
final class DiagnosticCodec {
  private DiagnosticCodec() {}

  static void write(Diagnostic diagnostic, DataOutput out) throws IOException {
    Wire.writeText(diagnostic.severity().name(), out);
    Wire.writeText(diagnostic.id(), out);
    Wire.writeText(diagnostic.location().path(), out);
    out.writeInt(diagnostic.location().line());
    out.writeInt(diagnostic.location().column());
    Wire.writeText(diagnostic.message(), out);
    Wire.writeNullable(diagnostic.sourceLine().orElse(null), out, Wire::writeText);
    Wire.writeNullable(diagnostic.hint().orElse(null), out, Wire::writeText);
  }

  static Diagnostic read(DataInput in) throws IOException {
    Severity severity = Severity.valueOf(Wire.readText(in));
    String id = Wire.readText(in);
    SourceLocation location = new SourceLocation(Wire.readText(in), in.readInt(), in.readInt());
    String message = Wire.readText(in);
    Diagnostic diagnostic =
        switch (severity) {
          case ERROR -> Diagnostic.error(id, location, message);
          case WARNING -> Diagnostic.warning(id, location, message);
          case NOTE -> Diagnostic.note(id, location, message);
        };
    @Nullable String line = Wire.readNullable(in, Wire::readText);
    @Nullable String hint = Wire.readNullable(in, Wire::readText);
    Diagnostic withLine = line == null ? diagnostic : diagnostic.withSourceLine(line);
    return hint == null ? withLine : withLine.withHint(hint);
  }
}
