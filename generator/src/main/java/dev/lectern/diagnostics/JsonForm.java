package dev.lectern.diagnostics;

import dev.lectern.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Diagnostics for editors and scripts: a JSON array with an object a line. Its keys are {@code
 * severity}, {@code id}, {@code path}, {@code line}, {@code column}, {@code message}, and where
 * they are known {@code sourceLine} and {@code hint}.
 */
public final class JsonForm {
  private JsonForm() {}

  /** The whole file; lines end in {@code \n}. */
  public static String format(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> JsonText.of(map(diagnostic)))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"))
        .replace("[\n\n]", "[]");
  }

  private static Map<String, Object> map(Diagnostic diagnostic) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("severity", diagnostic.severity().label());
    map.put("id", diagnostic.id());
    map.put("path", diagnostic.location().path());
    map.put("line", diagnostic.location().line());
    map.put("column", diagnostic.location().column());
    map.put("message", diagnostic.message());
    diagnostic.sourceLine().ifPresent(line -> map.put("sourceLine", line));
    diagnostic.hint().ifPresent(hint -> map.put("hint", hint));
    return map;
  }
}
