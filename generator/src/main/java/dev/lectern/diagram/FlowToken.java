package dev.lectern.diagram;

/** What the lexer of Mermaid's flowchart grammar makes of the next characters of a statement. */
enum FlowToken {
  /** Nothing the grammar knows. */
  UNKNOWN,
  END_OF_TEXT,
  NEWLINE,
  SPACE,
  SEMICOLON,

  // What an id is made of; a style takes some of these too.
  NUMBER,
  NODE_STRING,
  LETTER,
  DOWN,
  MINUS,
  DEFAULT,
  COMMA,
  COLON,
  AMPERSAND,
  HASH,
  ASTERISK,

  // Keywords, which are keywords wherever a token starts, in the middle of an id too.
  GRAPH,
  SUBGRAPH,
  END,
  STYLE,
  LINK_STYLE,
  INTERPOLATE,
  CLASS_DEF,
  CLASS,
  CLICK,
  CALL,
  HREF,
  LINK_TARGET,
  DIRECTION,
  ACCESSIBLE_TITLE,
  ACCESSIBLE_DESCRIPTION,
  ACCESSIBLE_DESCRIPTION_BLOCK,

  // Lines between nodes.
  LINK_ID,
  LINK,
  START_LINK,
  START_THICK_LINK,
  START_DOTTED_LINK,

  // What stands around labels.
  STYLE_SEPARATOR,
  SHAPE_DATA,
  MARKDOWN_STRING,
  STRING,
  ELLIPSE_START,
  STADIUM_START,
  SUBROUTINE_START,
  PROPERTIES_START,
  CYLINDER_START,
  DOUBLE_CIRCLE_START,
  TRAPEZOID_START,
  INVERTED_TRAPEZOID_START,
  TAG_END,
  TAG_START,
  UP,
  SEPARATOR,
  PIPE,
  PARENTHESIS_START,
  SQUARE_START,
  DIAMOND_START;

  /** Whether an id may hold it. */
  boolean isInId() {
    return switch (this) {
      case NUMBER,
          NODE_STRING,
          LETTER,
          DOWN,
          MINUS,
          DEFAULT,
          COMMA,
          COLON,
          AMPERSAND,
          HASH,
          ASTERISK ->
          true;
      default -> false;
    };
  }

  /** Whether the value of a style may hold it. */
  boolean isInStyle() {
    return switch (this) {
      case NUMBER, NODE_STRING, COLON, SPACE, HASH, STYLE -> true;
      default -> false;
    };
  }

  /** Whether the title of a subgraph may hold it outside of quotes and brackets. */
  boolean isInTitle() {
    return switch (this) {
      case NUMBER,
          NODE_STRING,
          SPACE,
          MINUS,
          AMPERSAND,
          LETTER,
          COLON,
          ASTERISK,
          HASH,
          STYLE,
          LINK_STYLE,
          CLASS_DEF,
          CLASS,
          GRAPH,
          SUBGRAPH,
          END,
          DOWN,
          UP ->
          true;
      default -> false;
    };
  }
}
