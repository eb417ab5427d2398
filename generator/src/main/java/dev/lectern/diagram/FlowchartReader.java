package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Fault;
import dev.lectern.diagram.Flowchart.Link;
import dev.lectern.diagram.Flowchart.Problem;
import dev.lectern.diagram.Flowchart.ShapeData;
import dev.lectern.diagram.Flowchart.Span;
import dev.lectern.diagram.Flowchart.StyleStatement;
import dev.lectern.diagram.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a flowchart as Mermaid 11 reads it, but goes on behind what Mermaid stops at: a statement
 * it can't read is a {@link Problem}, and reading resumes in the next line.
 *
 * <p>The language is Mermaid's {@code flow.jison}, lookahead and lexer states included, so that "no
 * problem" means that the browser will draw the diagram and a problem means that it won't. The
 * tests hold both against Mermaid's own parser.
 */
final class FlowchartReader {
  /** How many times the length of a source may be read in vain. */
  private static final int MOST_READ_AGAIN = 8;

  private final Revision preprocessed;
  private final String text;
  private final FlowLexer lexer;
  private final LabelReader labels;
  private final FlowchartBuilder builder = new FlowchartBuilder();
  private final List<Problem> problems = new ArrayList<>();
  private int at = 0;
  private int nextBrace = -1;
  private long readAgain;

  /** Whether the last node read has shape data, behind which Mermaid takes no blank. */
  private boolean endsWithData;

  private FlowchartReader(Revision preprocessed) {
    this.preprocessed = preprocessed;
    // Mermaid adds a line end too.
    this.text = preprocessed.text() + "\n";
    this.lexer = new FlowLexer(text);
    this.labels = new LabelReader(text, lexer);
  }

  /**
   * Reads it in linear time.
   *
   * @param source without front matter and directives
   */
  static Flowchart read(String source) {
    return new FlowchartReader(MermaidPreprocessing.of(source)).read();
  }

  private Flowchart read() {
    readHeader();
    while (lexer.read(at) != FlowToken.END_OF_TEXT) {
      readStatement();
    }
    while (builder.isInGroup()) {
      problems.add(new Problem(Fault.UNCLOSED_GROUP, builder.groupOffset(), source(at)));
      builder.endGroup();
    }
    return builder.build(problems);
  }

  private void readHeader() {
    FlowToken token = lexer.read(at);
    while (token == FlowToken.SPACE || token == FlowToken.NEWLINE) {
      at = lexer.end();
      token = lexer.read(at);
    }
    int start = at;
    if (token != FlowToken.GRAPH) {
      problems.add(new Problem(Fault.HEADER, source(start), source(start)));
      return;
    }
    at = lexer.end();
    int word = lexer.skipBlanks(at);
    if (text.substring(at, word).indexOf('\n') >= 0) {
      at = text.lastIndexOf('\n', word - 1) + 1;
      return;
    }
    int direction = directionEnd(word);
    int separator = direction < 0 ? -1 : direction;
    while (separator >= 0 && isBlankInLine(separator)) {
      separator++;
    }
    if (separator < 0 || (text.charAt(separator) != '\n' && text.charAt(direction) != ';')) {
      problems.add(new Problem(Fault.HEADER, source(start), source(Math.max(word, separator))));
      at = lexer.lineEnd(at);
      return;
    }
    at = separator;
  }

  private boolean isBlankInLine(int index) {
    char c = lexer.charAt(index);
    return c != '\n' && MermaidCharacters.isBlank(c);
  }

  private int directionEnd(int word) {
    char c = lexer.charAt(word);
    if (c == '<' || c == '>' || c == '^') {
      return word + 1;
    }
    for (String name : new String[] {"LR", "RL", "TB", "BT", "TD", "BR", "v"}) {
      if (text.startsWith(name, word)
          && !MermaidCharacters.isWord(lexer.charAt(word + name.length()))) {
        return word + name.length();
      }
    }
    return -1;
  }

  /** Reads one statement, or a separator between two. */
  private void readStatement() {
    int start = at;
    FlowToken token = lexer.token();
    boolean understood =
        switch (token) {
          case SPACE, NEWLINE, SEMICOLON, DIRECTION, ACCESSIBLE_DESCRIPTION -> skipToken();
          case ACCESSIBLE_TITLE -> readTitle();
          case ACCESSIBLE_DESCRIPTION_BLOCK -> skipDescription();
          case END -> readEnd();
          case SUBGRAPH -> readSubgraph();
          case STYLE -> readStyle(false);
          case CLASS_DEF -> readStyle(true);
          case CLASS -> readClass();
          case LINK_STYLE -> readLinkStyle();
          case CLICK -> readClick();
          default -> token.isInId() && readChain();
        };
    if (!understood) {
      // What starts with a line may start in the source line before.
      int statement = lexer.skipBlanks(start);
      problems.add(
          new Problem(Fault.STATEMENT, source(statement), source(Math.max(at, statement))));
      at = lexer.lineEnd(next(statement));
    }
  }

  /**
   * Where to go on behind a statement not understood: its next line may be one. But where links at
   * line ends make one chain of thousands of lines, not all of it can be read again for each line.
   */
  private int next(int statement) {
    readAgain += Math.max(0, at - lexer.lineEnd(statement));
    // Not less than the statement: a link may start with the line end that it was left at.
    boolean enough = readAgain > MOST_READ_AGAIN * (long) text.length();
    return enough ? Math.max(at, statement) : statement;
  }

  private boolean skipToken() {
    at = lexer.end();
    return true;
  }

  private boolean readTitle() {
    String line = text.substring(at, lexer.end());
    builder.setTitle(line.substring(line.indexOf(':') + 1).strip());
    return skipToken();
  }

  private boolean skipDescription() {
    if (nextBrace < lexer.end()) {
      int found = text.indexOf('}', lexer.end());
      nextBrace = found < 0 ? Integer.MAX_VALUE : found;
    }
    if (nextBrace == Integer.MAX_VALUE) {
      return false;
    }
    at = nextBrace + 1;
    return true;
  }

  private boolean readEnd() {
    if (isEndOfNode()) {
      return false;
    }
    if (builder.isInGroup()) {
      builder.endGroup();
    } else {
      problems.add(new Problem(Fault.STRAY_END, source(at), source(at)));
    }
    return skipToken();
  }

  /** Whether "end" is meant as a node; Mermaid stumbles over what follows then. */
  private boolean isEndOfNode() {
    int behind = at + "end".length();
    int next = lexer.end();
    if (text.substring(behind, next).indexOf('\n') >= 0) {
      return false;
    }
    boolean glued = next == behind && ";\n".indexOf(lexer.charAt(next)) < 0;
    if ("[({".indexOf(lexer.charAt(next)) >= 0 || (glued && !builder.isInGroup())) {
      return true;
    }
    FlowToken following = lexer.read(next);
    lexer.read(at);
    return switch (following) {
      case LINK, START_LINK, START_THICK_LINK, START_DOTTED_LINK, STYLE_SEPARATOR -> true;
      default -> false;
    };
  }

  private boolean readSubgraph() {
    int start = at;
    at = lexer.end();
    if (readGroupTitle(start)) {
      return true;
    }
    // A group all the same, for else its end would be one too many.
    String rest = text.substring(start + "subgraph".length(), lexer.lineEnd(start)).strip();
    builder.startGroup("", rest, source(start));
    return false;
  }

  private boolean readGroupTitle(int start) {
    if (lexer.read(at) != FlowToken.SPACE) {
      return false;
    }
    at = lexer.end();
    int from = at;
    StringBuilder name = new StringBuilder();
    FlowToken token = lexer.read(at);
    if (token == FlowToken.STRING || token == FlowToken.MARKDOWN_STRING) {
      int close = quotedEnd(at, token);
      if (close < 0) {
        return false;
      }
      int quotes = token == FlowToken.STRING ? 1 : 2;
      name.append(text, at + quotes, close - quotes);
      at = close;
      if (name.length() > 0) {
        token = lexer.read(at);
      }
    }
    while (token.isInTitle() || token == FlowToken.START_LINK) {
      name.append(text, at, lexer.end());
      at = lexer.end();
      token = lexer.read(at);
    }
    if (at == from || name.length() == 0) {
      return false;
    }
    String id = name.toString().strip();
    String title = id;
    boolean bracketed = token == FlowToken.SQUARE_START;
    if (bracketed) {
      if (!labels.readBracketed(lexer.end(), "]")) {
        return false;
      }
      title = labels.label();
      at = labels.end();
    }
    boolean named = bracketed || !hasBlank(name);
    return readSeparator() && builder.startGroup(named ? id : "", title, source(start));
  }

  private static boolean hasBlank(StringBuilder name) {
    return name.chars().anyMatch(c -> MermaidCharacters.isBlank((char) c));
  }

  private int quotedEnd(int start, FlowToken kind) {
    if (kind == FlowToken.STRING) {
      int close = text.indexOf('"', start + 1);
      return close < 0 || lexer.charAt(close + 1) == '`' ? -1 : close + 1;
    }
    int close = start + 2;
    while (close < text.length() && text.charAt(close) != '`' && text.charAt(close) != '"') {
      close++;
    }
    return text.startsWith("`\"", close) ? close + 2 : -1;
  }

  /** Whether the statement ends here; a line end, semicolon or nothing is left to be read. */
  private boolean readSeparator() {
    return switch (lexer.read(at)) {
      case NEWLINE, SEMICOLON, END_OF_TEXT -> true;
      default -> false;
    };
  }

  private boolean readStyle(boolean isClass) {
    int start = at;
    at = lexer.end();
    if (!readSpace()) {
      return false;
    }
    String target = readId();
    if (target.isEmpty() || !readSpace()) {
      return false;
    }
    int from = at;
    if (!readDeclarations()) {
      return false;
    }
    builder.addStyle(
        new StyleStatement(
            target,
            new Span(source(start), source(at)),
            new Span(source(from), source(at)),
            isClass),
        source(from));
    return true;
  }

  private boolean readDeclarations() {
    boolean empty = true;
    while (true) {
      FlowToken token = lexer.read(at);
      if (token.isInStyle()) {
        empty = false;
      } else if (token == FlowToken.COMMA && !empty) {
        empty = true;
      } else {
        return !empty && readSeparator();
      }
      at = lexer.end();
    }
  }

  private boolean readClass() {
    at = lexer.end();
    return readSpace()
        && !readId().isEmpty()
        && readSpace()
        && !readId().isEmpty()
        && readSeparator();
  }

  private boolean readLinkStyle() {
    at = lexer.end();
    if (!readSpace()) {
      return false;
    }
    if (lexer.read(at) == FlowToken.DEFAULT) {
      at = lexer.end();
    } else if (!readLinkNumbers()) {
      return false;
    }
    if (!readSpace()) {
      return false;
    }
    if (lexer.read(at) != FlowToken.INTERPOLATE) {
      return readDeclarations();
    }
    at = lexer.end();
    if (!readSpace() || readId().isEmpty()) {
      return false;
    }
    return lexer.read(at) == FlowToken.SPACE ? readSpace() && readDeclarations() : readSeparator();
  }

  private boolean readLinkNumbers() {
    int start = at;
    while (lexer.read(at) == FlowToken.NUMBER) {
      if (!builder.hasLink(text.substring(at, lexer.end()))) {
        problems.add(new Problem(Fault.UNKNOWN_LINK, source(start), source(at)));
      }
      at = lexer.end();
      if (lexer.read(at) != FlowToken.COMMA) {
        return true;
      }
      at = lexer.end();
    }
    return false;
  }

  private boolean readSpace() {
    if (lexer.read(at) != FlowToken.SPACE) {
      return false;
    }
    at = lexer.end();
    return true;
  }

  /** Reads as many tokens as an id may hold; empty if there is none. */
  private String readId() {
    int from = at;
    while (lexer.read(at).isInId()) {
      at = lexer.end();
    }
    return text.substring(from, at);
  }

  /** A click is never kept, so its inner grammar does not matter. */
  private boolean readClick() {
    int start = at;
    boolean quoted = false;
    int end = lexer.skipBlanks(lexer.end());
    if ("[({&<-=~".indexOf(lexer.charAt(end)) >= 0) {
      return false;
    }
    while (end < text.length() && text.charAt(end) != '\n' && (quoted || text.charAt(end) != ';')) {
      quoted ^= text.charAt(end) == '"';
      end++;
    }
    builder.addClick(new Span(source(start), source(end)));
    at = end;
    return true;
  }

  /** Reads nodes and the lines between them up to the end of the statement. */
  private boolean readChain() {
    builder.startChain();
    if (!readNodes()) {
      return false;
    }
    while (true) {
      while (!endsWithData && lexer.read(at) == FlowToken.SPACE) {
        at = lexer.end();
      }
      switch (lexer.read(at)) {
        case NEWLINE, SEMICOLON, END_OF_TEXT -> {
          builder.endChain();
          return true;
        }
        case LINK, LINK_ID, START_LINK, START_THICK_LINK, START_DOTTED_LINK -> {
          if (!readLink() || !readNodes()) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
  }

  /** Reads {@code A & B & C}. */
  private boolean readNodes() {
    builder.startNodes();
    while (true) {
      if (!readNode()) {
        return false;
      }
      int behind = at;
      while (lexer.read(at) == FlowToken.SPACE) {
        at = lexer.end();
      }
      if (at == behind || lexer.token() != FlowToken.AMPERSAND) {
        at = behind;
        return true;
      }
      at = lexer.end();
      if (lexer.read(at) != FlowToken.SPACE) {
        return false;
      }
      while (lexer.read(at) == FlowToken.SPACE) {
        at = lexer.end();
      }
    }
  }

  private boolean readNode() {
    int start = at;
    String id = readId();
    if (id.isEmpty()) {
      return false;
    }
    FlowToken opener = lexer.token();
    String shape = readShape(opener);
    if (shape == null) {
      return false;
    }
    builder.addNode(new Vertex(id, shape.isEmpty() ? id : labels.label(), shape, source(start)));
    if (lexer.read(at) == FlowToken.STYLE_SEPARATOR) {
      at = lexer.end();
      if (readId().isEmpty()) {
        return false;
      }
    }
    endsWithData = lexer.read(at) == FlowToken.SHAPE_DATA;
    return !endsWithData || readShapeData(id);
  }

  /** Reads brackets and label; the shape is empty where there are none and null for a fault. */
  private @Nullable String readShape(FlowToken opener) {
    int inside = lexer.end();
    return switch (opener) {
      case SQUARE_START -> bracketed(inside, "]", "square");
      case STADIUM_START -> bracketed(inside, "])", "stadium");
      case SUBROUTINE_START -> bracketed(inside, "]]", "subroutine");
      case CYLINDER_START -> bracketed(inside, ")]", "cylinder");
      case DOUBLE_CIRCLE_START -> bracketed(inside, ")))", "doublecircle");
      case TAG_END -> bracketed(inside, "]", "odd");
      case PARENTHESIS_START -> {
        char next = lexer.charAt(inside + 1);
        yield lexer.charAt(inside) != '('
            ? bracketed(inside, ")", "round")
            : next == '-' || next == '[' ? null : bracketed(inside + 1, "))", "circle");
      }
      case DIAMOND_START ->
          lexer.charAt(inside) == '{'
              ? bracketed(inside + 1, "}}", "hexagon")
              : bracketed(inside, "}", "diamond");
      case PROPERTIES_START -> readProperties(inside) ? bracketed(at, "]", "rect") : null;
      case ELLIPSE_START -> shape(labels.readEllipse(inside), "ellipse");
      case TRAPEZOID_START -> shape(labels.readTrapezoid(inside), "/");
      case INVERTED_TRAPEZOID_START -> shape(labels.readTrapezoid(inside), "\\");
      default -> "";
    };
  }

  private @Nullable String bracketed(int inside, String closer, String name) {
    return shape(labels.readBracketed(inside, closer), name);
  }

  private @Nullable String shape(boolean understood, String name) {
    at = labels.end();
    if (!understood) {
      return null;
    }
    boolean slash = lexer.charAt(at - 2) == '/';
    return switch (name) {
      case "/" -> slash ? "lean_right" : "trapezoid";
      case "\\" -> slash ? "inv_trapezoid" : "lean_left";
      default -> name;
    };
  }

  private boolean readProperties(int inside) {
    at = inside;
    for (FlowToken expected :
        List.of(FlowToken.NODE_STRING, FlowToken.COLON, FlowToken.NODE_STRING, FlowToken.PIPE)) {
      if (lexer.read(at) != expected) {
        return false;
      }
      at = lexer.end();
    }
    return true;
  }

  private boolean readShapeData(String id) {
    int from = lexer.end();
    int end = from;
    while (end < text.length() && text.charAt(end) != '}' && text.charAt(end) != '^') {
      if (text.charAt(end) == '"') {
        end = text.indexOf('"', end + 1);
        if (end < 0) {
          return false;
        }
      }
      end++;
    }
    if (lexer.charAt(end) != '}') {
      return false;
    }
    String content = text.substring(from, end);
    at = end + 1;
    if (!ShapeDataReader.isWellFormed(content)) {
      problems.add(new Problem(Fault.SHAPE_DATA, source(from), source(end)));
    }
    if (!builder.addData(id, content, new ShapeData(id, new Span(source(from), source(end))))) {
      problems.add(new Problem(Fault.UNKNOWN_SHAPE, source(from), source(from)));
    }
    return true;
  }

  private boolean readLink() {
    int start = at;
    String id = "";
    if (lexer.token() == FlowToken.LINK_ID) {
      id = text.substring(at, lexer.end()).replaceFirst("@", "");
      at = lexer.end();
      lexer.read(at);
    }
    FlowToken opening = lexer.token();
    String operator = text.substring(at, lexer.end()).strip();
    at = lexer.end();
    String label = "";
    switch (opening) {
      case LINK -> {
        if (lexer.read(at) == FlowToken.PIPE) {
          if (!labels.readBracketed(lexer.end(), "|")) {
            at = labels.end();
            return false;
          }
          label = labels.label();
          at = labels.end();
          if (lexer.read(at) == FlowToken.SPACE) {
            at = lexer.end();
          }
        }
      }
      case START_LINK, START_THICK_LINK, START_DOTTED_LINK -> {
        boolean understood = labels.readOnLine(at, opening);
        at = labels.end();
        if (!understood) {
          return false;
        }
        label = labels.label();
        int behind = lexer.closingLinkEnd(at, opening);
        operator += " " + text.substring(at, behind).strip();
        at = behind;
      }
      default -> {
        return false;
      }
    }
    builder.addLink(id, link(operator, label, source(start)));
    return true;
  }

  /** A line with its ends still open. */
  private static Link link(String operator, String label, int offset) {
    char first = operator.charAt(0);
    char last = operator.charAt(operator.length() - 1);
    char tail = first == '<' || first == 'x' || first == 'o' ? first : ' ';
    char head = last == '>' || last == 'x' || last == 'o' ? last : ' ';
    char stroke = '-';
    for (char c : new char[] {'.', '=', '~'}) {
      stroke = operator.indexOf(c) >= 0 ? c : stroke;
    }
    return new Link("", "", label, tail, head, stroke, offset);
  }

  private int source(int offset) {
    return preprocessed.before(Math.min(offset, preprocessed.text().length()));
  }
}
