package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes what stands within a line: text, emphasis, code, links. */
final class InlineWriter {
  /** Link targets may fill this much in any document, however short its references. */
  private static final int LEAST_TARGET_BUDGET = 100_000;

  private final MarkdownSettings settings;
  private final ReadingText reading;
  private final Findings findings;
  private final AnchorIds termIds;
  private final List<Term> terms = new ArrayList<>();
  private boolean isInHeading;
  private HtmlBuffer html = new HtmlBuffer();

  /** Characters that link targets may still take: see {@link #isAffordable}. */
  private int targetBudget = LEAST_TARGET_BUDGET;

  /** The link written as one, in which no other may stand. */
  private @Nullable Node openLink;

  InlineWriter(MarkdownSettings settings, ReadingText reading, Findings findings) {
    this.settings = settings;
    this.reading = reading;
    this.findings = findings;
    this.termIds = new AnchorIds(settings.termPrefix());
  }

  /** Says whether what follows stands in a heading. */
  void inHeading(boolean isInHeading) {
    this.isInHeading = isInHeading;
  }

  /** The bold phrases that got ids so far. */
  List<Term> terms() {
    return terms;
  }

  /** What follows is written to another piece of HTML. */
  void moveTo(HtmlBuffer next, MarkdownSource source) {
    html = next;
    targetBudget += source.markdown().length();
  }

  /** Writes the start of an inline node; returns whether its children are to be written. */
  boolean enter(Node node) {
    if (node instanceof Text text) {
      if (isAddressOfLink(text)) {
        foreign(CleanText.of(text.getLiteral()));
      } else {
        text(CleanText.of(text.getLiteral()));
      }
    } else if (node instanceof StrongEmphasis) {
      html.open("strong", reading.letters());
      reading.beginBold();
    } else if (node instanceof Emphasis) {
      html.raw("<em>");
    } else if (node instanceof Strikethrough) {
      html.raw("<del>");
    } else if (node instanceof Code code) {
      html.raw("<code>");
      foreign(CleanText.of(code.getLiteral()));
      html.raw("</code>");
    } else if (node instanceof SoftLineBreak) {
      softLineBreak(node);
    } else if (node instanceof HardLineBreak) {
      html.raw("<br />\n");
      reading.addForeign("\n");
    } else if (node instanceof HtmlInline inline) {
      findings.rawHtml(inline, inline.getLiteral());
      foreign(CleanText.of(inline.getLiteral()));
    } else if (node instanceof Link link) {
      openLink(link);
    } else if (node instanceof Image image) {
      image(image);
      return false;
    }
    return true;
  }

  /** Writes the end of an inline node. */
  void leave(Node node) {
    if (node instanceof StrongEmphasis) {
      html.close("strong", termId(reading.endBold()));
    } else if (node instanceof Emphasis) {
      html.raw("</em>");
    } else if (node instanceof Strikethrough) {
      html.raw("</del>");
    } else if (node == openLink) {
      html.raw("</a>");
      openLink = null;
    }
  }

  /** The attribute of a bold phrase that can be linked to; a heading has an id of its own. */
  private String termId(String phrase) {
    if (phrase.isEmpty() || settings.termPrefix().isEmpty() || isInHeading) {
      return "";
    }
    Term term = new Term(termIds.next(phrase), phrase);
    terms.add(term);
    return " id=\"" + term.id() + "\"";
  }

  /** As in {@code <https://example.com/>}. */
  private static boolean isAddressOfLink(Text text) {
    return text.getParent() instanceof Link link
        && link.getDestination().endsWith(text.getLiteral())
        && link.getDestination().length() - text.getLiteral().length() <= "mailto:".length();
  }

  /** Writes text, with the addresses in it as links. */
  void text(String text) {
    if (openLink != null || !BareLinks.mayOccurIn(text)) {
      plain(text);
      return;
    }
    BareLinks links = new BareLinks(text);
    int written = 0;
    while (links.next()) {
      Optional<SafeUrl> url = SafeUrl.of(links.destination());
      if (url.isPresent()) {
        plain(text.substring(written, links.start()));
        startTag(url.get(), null);
        foreign(text.substring(links.start(), links.end()));
        html.raw("</a>");
        written = links.end();
      }
    }
    plain(text.substring(written));
  }

  private void plain(String text) {
    html.text(text);
    reading.add(text);
  }

  private void foreign(String text) {
    html.text(text);
    reading.addForeign(text);
  }

  /** A line end is a blank, but nothing where the script has no blanks between words. */
  private void softLineBreak(Node node) {
    if (Cjk.isUnspaced(reading.lastCodePoint()) && Cjk.isUnspaced(firstCodePointBehind(node))) {
      return;
    }
    html.raw("\n");
    reading.addForeign(" ");
  }

  private static int firstCodePointBehind(Node node) {
    Node next = node.getNext();
    while (next != null && next.getFirstChild() != null) {
      next = next.getFirstChild();
    }
    if (next instanceof Text text) {
      String literal = CleanText.of(text.getLiteral());
      return literal.isEmpty() ? '\n' : literal.codePointAt(0);
    }
    return '\n';
  }

  private void openLink(Link link) {
    if (!isAffordable(link, link.getDestination(), link.getTitle())) {
      return;
    }
    String destination = CleanText.of(link.getDestination());
    Optional<SafeUrl> url = SafeUrl.of(destination);
    if (url.isEmpty()) {
      findings.unsafeLink(link, destination);
      return;
    }
    startTag(settings.localFiles() ? url.get().ofPage() : url.get(), link.getTitle());
    openLink = link;
    if (link.getFirstChild() == null) {
      foreign(destination);
    }
  }

  /** A picture from elsewhere would tell its host who reads the page: it becomes a link. */
  private void image(Image image) {
    String alt = Walk.textOf(image);
    if (!isAffordable(image, image.getDestination(), image.getTitle())) {
      plain(alt);
      return;
    }
    String destination = CleanText.of(image.getDestination());
    Optional<SafeUrl> url = SafeUrl.of(destination);
    if (url.isPresent() && url.get().kind() == SafeUrl.Kind.RELATIVE && settings.localFiles()) {
      html.raw("<img");
      html.attribute("src", url.get().value());
      html.attribute("alt", alt);
      title(image.getTitle());
      html.raw(" loading=\"lazy\" />");
      reading.addForeign(alt);
      return;
    }
    findings.imageNotShown(image, destination);
    if (url.isPresent() && url.get().kind() == SafeUrl.Kind.EXTERNAL && openLink == null) {
      startTag(url.get(), image.getTitle());
      if (alt.isBlank()) {
        foreign(destination);
      } else {
        plain(alt);
      }
      html.raw("</a>");
    } else {
      plain(alt);
    }
  }

  private void startTag(SafeUrl url, @Nullable String title) {
    html.raw("<a");
    html.attribute("href", url.value());
    if (url.kind() == SafeUrl.Kind.EXTERNAL) {
      html.raw(" rel=\"noopener noreferrer\"");
    }
    title(title);
    html.raw(">");
  }

  private void title(@Nullable String title) {
    if (title != null) {
      html.attribute("title", CleanText.of(title));
    }
  }

  /** Many short references to one long definition would make a page far longer than its source. */
  private boolean isAffordable(Node node, String destination, @Nullable String title) {
    int cost = destination.length() + (title == null ? 0 : title.length());
    if (cost > targetBudget) {
      findings.tooMuchRepeated(node);
      return false;
    }
    targetBudget -= cost;
    return true;
  }
}
