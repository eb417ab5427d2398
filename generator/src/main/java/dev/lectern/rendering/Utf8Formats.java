package dev.lectern.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.core.TemplateXMLOutputModel;
import freemarker.core.XMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker's own output formats, which escape the same, but in one pass with the encoding where a
 * page is written into a {@link Utf8Buffer}.
 */
final class Utf8Formats {
  private static final Map<Character, String> COMMON =
      Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");
  private static final Replacements HTML = with("&#39;");
  private static final Replacements XML = with("&apos;");

  private Utf8Formats() {}

  private static Replacements with(String apostrophe) {
    Map<Character, String> all = new HashMap<>(COMMON);
    all.put('\'', apostrophe);
    return new Replacements(all);
  }

  /** They stand in for those of the same name. */
  static Collection<OutputFormat> all() {
    return List.of(new Html(), new Xml());
  }

  private static final class Html extends HTMLOutputFormat {
    @Override
    protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(
        @Nullable String text, @Nullable String markup) {
      return new TemplateHTMLOutputModel(text, markup) {
        @Override
        public HTMLOutputFormat getOutputFormat() {
          return Html.this;
        }
      };
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
      if (out instanceof Utf8Buffer buffer) {
        buffer.write(text, HTML);
      } else {
        super.output(text, out);
      }
    }
  }

  private static final class Xml extends XMLOutputFormat {
    @Override
    protected TemplateXMLOutputModel newTemplateMarkupOutputModel(
        @Nullable String text, @Nullable String markup) {
      return new TemplateXMLOutputModel(text, markup) {
        @Override
        public XMLOutputFormat getOutputFormat() {
          return Xml.this;
        }
      };
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
      if (out instanceof Utf8Buffer buffer) {
        buffer.write(text, XML);
      } else {
        super.output(text, out);
      }
    }
  }
}
