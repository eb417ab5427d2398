package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Span;
import dev.lectern.diagram.StyleDeclarations.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives text a colour that can be read on the fill it stands on. A fill is the author's, the colour
 * of the text is the theme's unless named: light text on a light fill in dark mode.
 */
final class Contrast {
  /** What WCAG 2 asks for at level AA for text of ordinary size. */
  static final double READABLE = 4.5;

  private Contrast() {}

  /**
   * The edits that make the texts readable.
   *
   * @param declarations spans of {@code fill:#fff,color:#000}, each of one statement
   */
  static List<Edit> edits(String source, List<Span> declarations) {
    List<Edit> edits = new ArrayList<>();
    for (Span span : declarations) {
      Declaration fill = null;
      Declaration color = null;
      for (Declaration declaration : StyleDeclarations.read(source, span)) {
        if (declaration.isProperty("fill")) {
          fill = declaration;
        } else if (declaration.isProperty("color")) {
          color = declaration;
        }
      }
      Optional<CssColor> ground = fill == null ? Optional.empty() : CssColor.parse(fill.value());
      if (fill == null || ground.isEmpty()) {
        continue;
      }
      String readable = best(ground.get());
      if (color == null) {
        edits.add(new Edit(fill.to(), fill.to(), ",color:" + readable));
      } else if (isUnreadable(color.value(), ground.get())) {
        edits.add(new Edit(color.from(), color.to(), "color:" + readable));
      }
    }
    return edits;
  }

  private static boolean isUnreadable(String color, CssColor ground) {
    Optional<CssColor> text = CssColor.parse(color);
    return text.isPresent() && text.get().contrastWith(ground) < READABLE;
  }

  /**
   * Black or white, whichever stands out more; on any colour one of them reaches 4.5. By name,
   * because Mermaid takes {@code #000;} in the middle of a line for an entity.
   */
  private static String best(CssColor ground) {
    return ground.contrastWith(CssColor.BLACK) >= ground.contrastWith(CssColor.WHITE)
        ? "black"
        : "white";
  }
}
