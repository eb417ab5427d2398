package dev.lectern.fuzz;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads markup as XML and says what should not be in it. */
public final class SafeMarkup {
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();
  private static final Pattern ELEMENTS =
      Pattern.compile(
          "a|blockquote|br|code|del|div|em|h[1-6]|hr|img|input|label|li|ol|p|pre|span|strong"
              + "|table|tbody|td|th|thead|tr|ul");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align",
          "alt",
          "checked",
          "class",
          "disabled",
          "href",
          "id",
          "lang",
          "rel",
          "scope",
          "src",
          "start",
          "tabindex",
          "title",
          "type",
          "loading");
  private static final Pattern SCHEME = Pattern.compile("[^/?#]*?:");
  private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:");

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private SafeMarkup() {}

  /** What is wrong with the markup of a page's part; empty when nothing is. */
  public static List<String> faults(String markup) {
    List<String> faults = new ArrayList<>();
    try {
      XMLStreamReader reader =
          FACTORY.createXMLStreamReader(new StringReader("<div>" + markup + "</div>"));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          check(reader, faults);
        }
      }
    } catch (XMLStreamException malformed) {
      faults.add("not well-formed: " + malformed.getMessage());
    }
    return faults;
  }

  private static void check(XMLStreamReader reader, List<String> faults) {
    String element = reader.getLocalName();
    if (!ELEMENTS.matcher(element).matches()) {
      faults.add("element " + element);
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      if (!ATTRIBUTES.contains(name)) {
        faults.add("attribute " + element + " " + name);
      } else if (name.equals("href") && !isLink(value)) {
        faults.add("link to " + value);
      } else if (name.equals("src") && (isElsewhere(value) || hasScheme(value))) {
        faults.add("picture from " + value);
      }
    }
  }

  private static boolean isLink(String value) {
    var scheme = SCHEME.matcher(value);
    return scheme.lookingAt()
        ? SCHEMES.contains(scheme.group().toLowerCase(Locale.ROOT))
        : !isElsewhere(value);
  }

  private static boolean hasScheme(String value) {
    return SCHEME.matcher(value).lookingAt();
  }

  /** Browsers take a backslash for a slash, and look past blanks and controls before either. */
  private static boolean isElsewhere(String value) {
    String start = value.replaceAll("[\\t\\n\\r]", "").replaceFirst("^[\\x00-\\x20]+", "");
    return start.replace('\\', '/').startsWith("//");
  }
}
