package dev.lectern.diagram;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells an entity-relationship diagram as an {@link Outline}: an entity with attributes is a group,
 * a relationship an edge with how many there are at either end.
 */
final class EntityOutline {
  private static final Pattern RELATION =
      Pattern.compile("(\\|o|\\|\\||}o|}\\|)(?:--|\\.\\.)(o\\||\\|\\||o\\{|\\|\\{)");
  private static final Pattern ENTITY =
      Pattern.compile("(\"[^\"]*\"|[^\\s\\[{:\"]+)\\s*(?:\\[(.*)])?\\s*(\\{)?");
  private static final Map<String, String> COUNTS =
      Map.of(
          "||", "1", "|o", "0..1", "o|", "0..1", "}|", "1..*", "|{", "1..*", "}o", "0..*", "o{",
          "0..*");

  private final OutlineTree tree = new OutlineTree();
  private String title;

  /** The entity whose attributes are being read, or empty. */
  private String open = "";

  private EntityOutline(String title) {
    this.title = title;
  }

  /** Reads the lines behind the header; a line that says nothing it knows is passed over. */
  static Outline of(List<String> lines, String title) {
    EntityOutline outline = new EntityOutline(title);
    lines.forEach(line -> outline.read(line.strip()));
    return outline.tree.build(outline.title);
  }

  private void read(String text) {
    Matcher relation = RELATION.matcher(text);
    Matcher entity = ENTITY.matcher(text);
    if (!open.isEmpty()) {
      if (text.equals("}")) {
        open = "";
      } else {
        tree.addDetail(text.replace("\"", ""), open);
      }
    } else if (relation.find()) {
      readRelation(text, relation);
    } else if (text.startsWith("title ") || text.startsWith("accTitle:")) {
      title = LabelText.plain(text.substring(text.startsWith("title ") ? 6 : 9));
    } else if (!text.startsWith("accDescr") && entity.matches()) {
      String id = add(entity);
      open = entity.group(3) == null ? "" : id;
    }
  }

  private void readRelation(String text, Matcher relation) {
    String rest = text.substring(relation.end());
    int colon = rest.indexOf(':');
    Matcher from = ENTITY.matcher(text.substring(0, relation.start()).strip());
    Matcher to = ENTITY.matcher((colon < 0 ? rest : rest.substring(0, colon)).strip());
    if (from.matches() && to.matches()) {
      tree.connect(
          add(from),
          count(relation.group(1)),
          add(to),
          count(relation.group(2)),
          Quoting.unquote(colon < 0 ? "" : rest.substring(colon + 1)),
          true);
    }
  }

  private static String count(String mark) {
    return " (" + COUNTS.get(mark) + ")";
  }

  private String add(Matcher entity) {
    String id = Quoting.unquote(entity.group(1));
    tree.add(id, OutlineTree.TOP);
    String alias = entity.group(2);
    if (alias != null) {
      tree.label(id, Quoting.unquote(alias));
    }
    return id;
  }
}
