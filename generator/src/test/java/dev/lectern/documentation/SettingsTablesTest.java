package dev.lectern.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The guide's tables of settings are what the code says. */
class SettingsTablesTest {
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
  private static final Path DEFAULTS =
      Path.of("src/main/resources/dev/lectern/rendering/defaults.properties");

  private record Row(
      String name, String type, String defaultValue, String description, TreeSet<String> goals) {}

  @Test
  void parameters() throws Exception {
    Map<String, Row> rows = new TreeMap<>();
    Document plugin =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
    NodeList mojos = plugin.getElementsByTagName("mojo");
    for (int i = 0; i < mojos.getLength(); i++) {
      Element mojo = (Element) mojos.item(i);
      if (!text(mojo, "goal").equals("help")) {
        collect(mojo, rows);
      }
    }
    assertThat(rows).hasSizeGreaterThan(10);
    StringBuilder table = new StringBuilder("| Parameter | Says |\n|---|---|\n");
    for (Row row : rows.values()) {
      String ofDefault =
          row.defaultValue.isEmpty() ? "no default" : "default `" + row.defaultValue + "`";
      table.append(
          "| `%s` | %s *%s; %s; %s* |\n"
              .formatted(
                  row.name, row.description, row.type, ofDefault, String.join(", ", row.goals)));
    }
    Guide.checkSection("settings", "Parameters", table.toString());
  }

  private static void collect(Element mojo, Map<String, Row> rows) {
    Element configuration = (Element) mojo.getElementsByTagName("configuration").item(0);
    NodeList parameters = mojo.getElementsByTagName("parameter");
    for (int i = 0; i < parameters.getLength(); i++) {
      Element parameter = (Element) parameters.item(i);
      if (text(parameter, "editable").equals("false")) {
        continue;
      }
      String field = text(parameter, "name");
      Element configured = (Element) configuration.getElementsByTagName(field).item(0);
      String expression = configured == null ? "" : configured.getTextContent();
      String name = expression.isEmpty() ? field : expression.replaceAll("[${}]", "");
      assertThat(expression.isEmpty() || name.startsWith("lectern.") || name.startsWith("maven."))
          .as("the property of %s", field)
          .isTrue();
      String description = markdown(text(parameter, "description"));
      assertThat(description).as("what %s is", field).isNotEmpty();
      String written = configured == null ? "" : configured.getAttribute("default-value");
      // Short names for the command line are told in words.
      String ofDefault = written.matches("\\$\\{[a-z]+}") ? "" : written;
      Row row =
          rows.computeIfAbsent(
              name + " " + description,
              key ->
                  new Row(
                      name,
                      type(text(parameter, "type")),
                      ofDefault,
                      description,
                      new TreeSet<>()));
      row.goals.add(text(mojo, "goal"));
    }
  }

  private static String type(String javaType) {
    return switch (javaType) {
      case "boolean" -> "true or false";
      case "int" -> "whole number";
      case "java.io.File" -> "path";
      case "java.util.List" -> "list of paths";
      case "java.util.Map" -> "settings";
      case "java.lang.String" -> "text";
      default -> throw new IllegalStateException("say what a " + javaType + " is");
    };
  }

  private static String markdown(String html) {
    return html.replaceAll("</?code>", "`")
        .replaceAll("<[^>]+>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String text(Element parent, String child) {
    NodeList found = parent.getElementsByTagName(child);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  @Test
  void siteSettings() throws Exception {
    StringBuilder table = new StringBuilder("| Setting | Says |\n|---|---|\n");
    List<String> lines = Files.readAllLines(DEFAULTS);
    int rows = 0;
    for (int i = 1; i < lines.size(); i++) {
      String setting = lines.get(i).replaceFirst("^#(?=[a-z.A-Z]+=)", "");
      String comment = lines.get(i - 1);
      boolean documented = setting.matches("[a-zA-Z._]+=.*") && comment.startsWith("# ");
      if (documented && !setting.startsWith("template.") && !setting.startsWith("asset.")) {
        String[] parts = setting.split("=", 2);
        String value = parts[1].isEmpty() ? "no default" : "default `" + parts[1] + "`";
        table.append("| `%s` | %s *%s* |\n".formatted(parts[0], comment.substring(2), value));
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(15);
    Guide.checkSection("settings", "Site settings", table.toString());
  }

  @Test
  void everySettingOfTheSiteIsExplained() throws Exception {
    List<String> unexplained = new ArrayList<>();
    List<String> lines = Files.readAllLines(DEFAULTS);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("site.") && !lines.get(i - 1).startsWith("# ")) {
        unexplained.add(lines.get(i));
      }
    }
    assertThat(unexplained).isEmpty();
  }

  @Test
  void templateFiles() throws Exception {
    StringBuilder table = new StringBuilder("| Setting | Template |\n|---|---|\n");
    for (String line : Files.readAllLines(DEFAULTS)) {
      if (line.startsWith("template.")) {
        table.append("| `%s` | `%s` |\n".formatted((Object[]) line.split("=", 2)));
      }
    }
    Guide.checkSection("templates", "Template files", table.toString());
  }
}
