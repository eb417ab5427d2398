package dev.lectern.importing;

import dev.lectern.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads one kind of file. What is wrong is reported; what can be read all the same is returned. */
@FunctionalInterface
interface RecordSource {
  /**
   * The records of a file.
   *
   * @param given values of head fields that the file need not have
   */
  List<ImportedRecord> read(
      ImportFile file, Map<String, String> given, Consumer<Diagnostic> report);
}
