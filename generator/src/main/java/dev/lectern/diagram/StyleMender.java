package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Span;
import dev.lectern.diagram.StyleDeclarations.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends {@code style}, {@code classDef}, {@code class} and {@code linkStyle} statements. */
final class StyleMender {
  private final IdNames names;

  StyleMender(IdNames names) {
    this.names = names;
  }

  /**
   * Writes a statement again.
   *
   * @param keyword as Mermaid spells it
   * @param rest what follows the keyword
   * @return the statement, several on several lines, or an empty string where nothing of it is left
   */
  String mend(String keyword, String rest) {
    String plain = plain(rest);
    if (keyword.equals("class")) {
      return mendClass(plain);
    }
    int colon = plain.indexOf(':');
    int equals = plain.indexOf('=');
    int divider = colon < 0 ? equals : equals < 0 ? colon : Math.min(colon, equals);
    if (divider < 0) {
      return "";
    }
    int property = plain.substring(0, divider).stripTrailing().length();
    while (property > 0 && isPropertyCharacter(plain.charAt(property - 1))) {
      property--;
    }
    String declarations = declarations(plain.substring(property));
    // The same length: wide signs are single characters too.
    String whole = rest.strip().substring(0, Math.min(property, rest.strip().length())).strip();
    List<String> targets =
        names.knows(whole) ? List.of(whole) : words(plain.substring(0, property));
    if (declarations.isEmpty() || targets.isEmpty()) {
      return "";
    }
    return switch (keyword) {
      case "linkStyle" -> linkStyle(targets, declarations);
      case "classDef" -> "classDef " + String.join(",", targets) + " " + declarations;
      default ->
          String.join(
              "\n",
              targets.stream().map(id -> "style " + names.idOf(id) + " " + declarations).toList());
    };
  }

  private static String linkStyle(List<String> targets, String declarations) {
    boolean known =
        targets.equals(List.of("default"))
            || targets.stream().allMatch(t -> t.chars().allMatch(Character::isDigit));
    return known ? "linkStyle " + String.join(",", targets) + " " + declarations : "";
  }

  private String mendClass(String rest) {
    List<String> words = words(rest);
    if (words.size() < 2) {
      return "";
    }
    String name = words.get(words.size() - 1);
    List<String> ids = words.subList(0, words.size() - 1).stream().map(names::idOf).toList();
    return "class " + String.join(",", ids) + " " + name;
  }

  private static boolean isPropertyCharacter(char c) {
    return MermaidCharacters.isWord(c) || c == '-';
  }

  /** Wide signs made plain, quotes and what ends the line gone. */
  private static String plain(String rest) {
    StringBuilder out = new StringBuilder(rest.length());
    for (int i = 0; i < rest.length(); i++) {
      char c = LooseCharacters.plain(rest.charAt(i));
      if (c != '"' && c != '\'' && !LooseCharacters.isInvisible(c)) {
        out.append(MermaidCharacters.isBlank(c) ? ' ' : c);
      }
    }
    int end = out.length();
    while (end > 0 && ";,. 。".indexOf(out.charAt(end - 1)) >= 0) {
      end--;
    }
    out.setLength(end);
    return out.toString().strip();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.replace(',', ' ').replace("[", " ").replace("]", " ").split(" ", -1)) {
      if (!word.isBlank()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The declarations that Mermaid can read, colours in brackets made {@code #rrggbb}. */
  private static String declarations(String text) {
    List<String> kept = new ArrayList<>();
    for (Declaration declaration : StyleDeclarations.read(text, new Span(0, text.length()))) {
      String property = declaration.property();
      String value = declaration.value();
      int equals = property.indexOf('=');
      if (equals > 0 && value.isEmpty()) {
        value = property.substring(equals + 1).strip();
        property = property.substring(0, equals).strip();
      }
      if (value.indexOf('(') >= 0) {
        Optional<CssColor> color = CssColor.parse(value);
        value = color.map(CssColor::toHex).orElse("");
      }
      String written = property + ":" + value;
      if (!value.isEmpty() && isReadable(written)) {
        kept.add(written);
      }
    }
    return String.join(",", kept);
  }

  private static boolean isReadable(String declaration) {
    return FlowchartReader.read("graph\nstyle a " + declaration).problems().isEmpty();
  }
}
