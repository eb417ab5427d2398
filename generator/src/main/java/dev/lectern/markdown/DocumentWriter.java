package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Writes the blocks of one document as HTML and gathers what else is wanted of it, in one walk over
 * each piece. The HTML is that of commonmark-java's renderer but for what the tests list.
 */
final class DocumentWriter implements Walk.Steps {
  /** Length of {@code [ ]} or {@code [x]}, which a blank follows. */
  private static final int TASK_BOX = 3;

  private final MarkdownSettings settings;
  private final ReadingText reading = new ReadingText();
  private final Findings findings;
  private final InlineWriter inlines;
  private final AnchorIds ids;
  private final HeadingLevels levels;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Html> pieces = new ArrayList<>();
  private final List<Integer> headingCounts = new ArrayList<>();
  private final Excerpt excerpt = new Excerpt();
  private HtmlBuffer html = new HtmlBuffer();

  /** Where the text of the open heading or paragraph starts; these don't nest. */
  private int textStart;

  private int headingLevel;

  /** The text that begins with the box of a task. */
  private @Nullable Text taskText;

  DocumentWriter(MarkdownSettings settings, Findings findings) {
    this.settings = settings;
    this.findings = findings;
    this.inlines = new InlineWriter(settings, reading, findings);
    this.ids = new AnchorIds(settings.idPrefix());
    this.levels = new HeadingLevels(settings.topHeadingLevel());
  }

  /** Writes the next piece of the document from its syntax tree. */
  void write(MarkdownSource source, Node tree) {
    int before = headings.size();
    html = new HtmlBuffer();
    inlines.moveTo(html, source);
    Walk.through(tree, this);
    pieces.add(html.finish(settings.language()));
    headingCounts.add(headings.size() - before);
  }

  /** Writes the next piece as it was typed. */
  void writeAsText(MarkdownSource source) {
    html = new HtmlBuffer();
    String text = CleanText.of(source.markdown()).strip();
    codeBlock(text, "");
    pieces.add(html.finish(settings.language()));
    headingCounts.add(0);
  }

  MarkdownDocument finish() {
    return new MarkdownDocument(
        pieces,
        headings,
        headingCounts,
        reading.toString(),
        reading.boldPhrases(),
        inlines.terms(),
        excerpt.text(),
        findings.all());
  }

  @Override
  public boolean enter(Node node) {
    if (node instanceof Document) {
      return true;
    }
    if (node == taskText) {
      String text = CleanText.of(((Text) node).getLiteral());
      inlines.text(text.substring(TASK_BOX).stripLeading());
      taskText = null;
      return false;
    }
    if (node instanceof Paragraph) {
      openParagraph(node);
    } else if (node instanceof org.commonmark.node.Heading heading) {
      if (isEmptyHeading(node)) {
        return false;
      }
      html.line();
      headingLevel = levels.next(heading.getLevel());
      html.open("h" + headingLevel, reading.letters());
      textStart = reading.length();
      inlines.inHeading(true);
    } else if (node instanceof BulletList) {
      openList("<ul>");
    } else if (node instanceof OrderedList list) {
      Integer start = list.getMarkerStartNumber();
      openList(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">");
    } else if (node instanceof ListItem) {
      openItem(node);
    } else if (node instanceof BlockQuote) {
      html.line();
      html.open("blockquote", reading.letters());
      html.line();
    } else if (node instanceof ThematicBreak) {
      html.line();
      html.raw("<hr />\n");
    } else if (node instanceof FencedCodeBlock code) {
      codeBlock(CleanText.of(code.getLiteral()), CleanText.of(firstWord(code.getInfo())));
    } else if (node instanceof IndentedCodeBlock code) {
      codeBlock(CleanText.of(code.getLiteral()), "");
    } else if (node instanceof HtmlBlock block) {
      htmlBlock(block);
    } else if (!enterTable(node)) {
      return inlines.enter(node);
    }
    return true;
  }

  @Override
  public void leave(Node node) {
    if (node instanceof Paragraph) {
      closeParagraph(node);
    } else if (node instanceof org.commonmark.node.Heading) {
      if (!isEmptyHeading(node)) {
        closeHeading();
      }
    } else if (node instanceof BulletList) {
      closeBlock("</ul>");
    } else if (node instanceof OrderedList) {
      closeBlock("</ol>");
    } else if (node instanceof ListItem) {
      close("li", "");
      html.line();
      reading.endLine();
    } else if (node instanceof BlockQuote) {
      html.line();
      close("blockquote", "");
      html.line();
    } else if (!leaveTable(node)) {
      inlines.leave(node);
    }
  }

  private void openParagraph(Node paragraph) {
    if (!isInTightList(paragraph)) {
      html.line();
      html.open("p", reading.letters());
    }
    if (taskText != null) {
      html.raw("<label><input type=\"checkbox\" disabled=\"\"");
      html.raw(taskText.getLiteral().charAt(1) == ' ' ? " /> " : " checked=\"\" /> ");
    }
    textStart = reading.length();
  }

  private void closeParagraph(Node paragraph) {
    if (isTask(paragraph)) {
      html.raw("</label>");
    }
    if (!isInTightList(paragraph)) {
      close("p", "");
      html.line();
    }
    if (excerpt.isWanting()) {
      excerpt.add(reading.lineSince(textStart));
    }
    reading.endLine();
  }

  /** To those who go from heading to heading, one without text is a riddle: it is left out. */
  private static boolean isEmptyHeading(Node heading) {
    return heading.getFirstChild() == null;
  }

  private void closeHeading() {
    inlines.inHeading(false);
    String text = reading.lineSince(textStart);
    String id = ids.next(text);
    headings.add(new Heading(headingLevel, id, text));
    close("h" + headingLevel, " id=\"" + id + "\"");
    html.line();
    reading.endLine();
  }

  private void openList(String tag) {
    html.line();
    html.raw(tag);
    html.line();
  }

  private void openItem(Node item) {
    Node first = item.getFirstChild();
    boolean isTask = first != null && isTask(first);
    html.open(isTask ? "li class=\"task\"" : "li", reading.letters());
    taskText = isTask ? (Text) first.getFirstChild() : null;
  }

  private void closeBlock(String tag) {
    html.line();
    html.raw(tag);
    html.line();
  }

  private void close(String name, String attributes) {
    html.close(name, attributes, reading.letters(), settings.language());
  }

  /** HTML is shown as it was typed: nothing in it reaches the page as markup. */
  private void htmlBlock(HtmlBlock block) {
    String literal = CleanText.of(block.getLiteral());
    findings.rawHtml(block, literal);
    html.line();
    html.raw("<p>");
    html.text(literal);
    html.raw("</p>\n");
    reading.addForeign(literal);
    reading.endLine();
  }

  private void codeBlock(String code, String language) {
    html.line();
    // What scrolls in its own box takes the focus, so that a keyboard can scroll it.
    html.raw("<pre tabindex=\"0\"><code");
    if (!language.isEmpty()) {
      html.attribute("class", "language-" + language);
    }
    html.raw(">");
    html.text(code);
    html.raw("</code></pre>\n");
    reading.addForeign(code);
    reading.endLine();
  }

  private static String firstWord(@Nullable String info) {
    if (info == null) {
      return "";
    }
    int blank = info.indexOf(' ');
    return blank < 0 ? info : info.substring(0, blank);
  }

  private boolean enterTable(Node node) {
    if (node instanceof TableCell cell) {
      html.line();
      html.open(cellTag(cell), reading.letters());
    } else if (node instanceof TableRow) {
      html.line();
      html.raw("<tr>\n");
    } else if (node instanceof TableHead) {
      html.line();
      html.raw("<thead>\n");
    } else if (node instanceof TableBody) {
      html.line();
      html.raw("<tbody>\n");
    } else if (node instanceof TableBlock) {
      html.line();
      // A wide table scrolls in its own box, also by keyboard; the page must not.
      html.raw("<div class=\"table-scroll\" tabindex=\"0\"><table>\n");
    } else {
      return false;
    }
    return true;
  }

  private static String cellTag(TableCell cell) {
    String tag = cell.isHeader() ? "th scope=\"col\"" : "td";
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == null) {
      return tag;
    }
    return switch (alignment) {
      case LEFT -> tag + " class=\"align-left\"";
      case CENTER -> tag + " class=\"align-center\"";
      case RIGHT -> tag + " class=\"align-right\"";
    };
  }

  private boolean leaveTable(Node node) {
    if (node instanceof TableCell cell) {
      close(cell.isHeader() ? "th" : "td", "");
      html.line();
      reading.addForeign(" ");
    } else if (node instanceof TableRow) {
      closeBlock("</tr>");
      reading.endLine();
    } else if (node instanceof TableHead) {
      closeBlock("</thead>");
    } else if (node instanceof TableBody) {
      closeBlock("</tbody>");
    } else if (node instanceof TableBlock) {
      closeBlock("</table></div>");
    } else {
      return false;
    }
    return true;
  }

  private static boolean isInTightList(Node paragraph) {
    Node parent = paragraph.getParent();
    return parent != null && parent.getParent() instanceof ListBlock list && list.isTight();
  }

  private static boolean isTask(Node node) {
    return node instanceof Paragraph
        && node.getParent() instanceof ListItem
        && node.getPrevious() == null
        && node.getFirstChild() instanceof Text text
        && isTaskText(text.getLiteral());
  }

  private static boolean isTaskText(String text) {
    return text.length() > TASK_BOX
        && text.charAt(0) == '['
        && " xX".indexOf(text.charAt(1)) >= 0
        && text.charAt(2) == ']'
        && (text.charAt(TASK_BOX) == ' ' || text.charAt(TASK_BOX) == '\t');
  }
}
