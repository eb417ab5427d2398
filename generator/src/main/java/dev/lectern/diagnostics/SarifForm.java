package dev.lectern.diagnostics;

import dev.lectern.json.JsonText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.
 *
 * <p>Columns count Unicode characters, as ours do, and the file says so.
 */
public final class SarifForm {
  private SarifForm() {}

  /**
   * The whole file.
   *
   * @param prefix the project's folder in the repository, with {@code /} at its end; empty when it
   *     is the repository's root
   */
  public static String format(List<Diagnostic> diagnostics, String prefix) {
    List<Map<String, Object>> rules =
        diagnostics.stream().map(Diagnostic::id).distinct().sorted().map(SarifForm::rule).toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Lectern");
    driver.put("rules", rules);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", diagnostics.stream().map(found -> result(found, prefix)).toList());
    Map<String, Object> sarif = new LinkedHashMap<>();
    sarif.put("version", "2.1.0");
    sarif.put("runs", List.of(run));
    return JsonText.of(sarif) + "\n";
  }

  private static Map<String, Object> rule(String id) {
    return Map.of("id", id);
  }

  private static Map<String, Object> result(Diagnostic diagnostic, String prefix) {
    SourceLocation at = diagnostic.location();
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", at.line());
    region.put("startColumn", at.column());
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", uri(prefix + at.path())));
    place.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", diagnostic.id());
    result.put("level", diagnostic.severity().label());
    result.put(
        "message",
        Map.of(
            "text",
            diagnostic.message() + diagnostic.hint().map(hint -> "\nhint: " + hint).orElse("")));
    result.put("locations", List.of(Map.of("physicalLocation", place)));
    return result;
  }

  /** A relative reference: a file name may hold anything, a colon in its first part included. */
  private static String uri(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path was quoted and is still no URI: " + path, e);
    }
  }
}
