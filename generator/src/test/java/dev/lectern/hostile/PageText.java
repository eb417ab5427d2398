package dev.lectern.hostile;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page as a browser's parser reads it: what a reader sees, what is said to machines, and
 * everything that should not be there.
 *
 * @param text all text outside scripts
 * @param jsonLd the texts of {@code application/ld+json} elements
 * @param faults markup that is not well-formed, runs script, or loads something from elsewhere
 */
record PageText(String text, List<String> jsonLd, List<String> faults) {
  private static final Set<String> FORBIDDEN_ELEMENTS =
      Set.of("iframe", "object", "embed", "applet", "base", "frame", "style", "portal", "math");
  private static final Set<String> LOADING =
      Set.of("src", "srcset", "poster", "data", "action", "formaction", "background", "xlink:href");

  static PageText of(String html) throws Exception {
    Reader reader = new Reader();
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.FATAL);
    parser.setContentHandler(reader);
    parser.setErrorHandler(reader);
    parser.parse(new InputSource(new StringReader(html)));
    return new PageText(reader.text.toString(), reader.jsonLd, reader.faults);
  }

  /** Collects all three in one go. */
  private static final class Reader extends DefaultHandler {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder script = new StringBuilder();
    private final List<String> jsonLd = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean inJsonLd;
    private boolean inScript;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      if (FORBIDDEN_ELEMENTS.contains(name)) {
        faults.add("element " + name);
      }
      for (int i = 0; i < attributes.getLength(); i++) {
        check(name, attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
      }
      if (name.equals("script")) {
        inScript = true;
        inJsonLd = "application/ld+json".equals(attributes.getValue("type"));
        if (!inJsonLd && attributes.getValue("src") == null) {
          faults.add("inline script");
        }
        script.setLength(0);
      }
    }

    private void check(String element, String name, String value) {
      boolean isLink = name.equals("href") && (element.equals("a") || isRelation(element));
      if (name.startsWith("on") || name.equals("srcdoc") || name.equals("ping")) {
        faults.add("attribute " + name + "=" + value);
      } else if (isLink && !isWebOrRelative(value)) {
        faults.add(element + " leads to " + value);
      } else if (LOADING.contains(name) && !value.matches("(\\.\\./)*[\\w./-]*")) {
        faults.add(element + " loads " + value);
      } else if (name.equals("style")) {
        faults.add("style " + value);
      }
    }

    /** Pages say where they live and where their older and newer ones are. */
    private static boolean isRelation(String element) {
      return element.equals("link") || element.equals("area");
    }

    private static boolean isWebOrRelative(String value) {
      int colon = value.indexOf(':');
      int end = value.length();
      for (char c : new char[] {'/', '?', '#'}) {
        int at = value.indexOf(c);
        end = at < 0 ? end : Math.min(end, at);
      }
      String scheme = colon < 0 || colon > end ? "" : value.substring(0, colon);
      boolean elsewhere = scheme.isEmpty() && (value.startsWith("//") || value.startsWith("\\"));
      return !elsewhere && Set.of("", "http", "https", "mailto").contains(scheme);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      if (name.equals("script")) {
        if (inJsonLd) {
          jsonLd.add(script.toString());
        } else if (!script.toString().isBlank()) {
          faults.add("script " + script);
        }
        inScript = false;
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      (inScript ? script : text).append(characters, start, length);
    }

    @Override
    public void error(SAXParseException e) {
      faults.add("line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      error(e);
      throw e;
    }
  }
}
