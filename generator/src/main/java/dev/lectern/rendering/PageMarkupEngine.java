package dev.lectern.rendering;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.markdown.MarkdownDocument;
import dev.lectern.markdown.MarkdownSettings;
import dev.lectern.markdown.MarkdownSource;
import dev.lectern.markdown.MarkdownToHtml;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.jspecify.annotations.Nullable;

/**
 * Reads the author's Markdown pages with commonmark-java: an optional JBake header ({@code
 * key=value} lines up to {@code ~~~~~~}), then Markdown. Without a header a page is published, of
 * type {@code page}, and named by its first line when that is a heading {@code # …}.
 */
final class PageMarkupEngine extends MarkupEngine {
  /** What a page's model holds besides its header, as other types than text; in lower case. */
  private static final Set<String> RESERVED =
      Set.of(
          "body",
          "bodyhtml",
          "cached",
          "content",
          "db",
          "excerpt",
          "file",
          "name",
          "noextensionuri",
          "rendered",
          "renderer",
          "rootpath",
          "sha1",
          "sourceuri",
          "tagged_documents",
          "tagged_posts",
          "uri");

  private final Path contentFolder;
  private final String displayFolder;
  private final MarkdownToHtml markdown = new MarkdownToHtml();
  private final MarkdownSettings settings;
  private final DiagnosticReport report;

  /**
   * An engine for one run.
   *
   * @param contentFolder absolute
   * @param displayFolder its name in messages
   * @param language the site's, as far as it is known before the records are read
   */
  PageMarkupEngine(
      Path contentFolder, String displayFolder, String language, DiagnosticReport report) {
    this.contentFolder = contentFolder;
    this.displayFolder = displayFolder;
    this.settings = MarkdownSettings.forPage(language);
    this.report = report;
  }

  /** The page, or null, as JBake has it, when it can't be read, which is reported. */
  @Override
  public @Nullable DocumentModel parse(JBakeConfiguration configuration, File file) {
    String path =
        contentFolder.relativize(file.toPath()).toString().replace(File.separatorChar, '/');
    String displayPath = displayFolder + "/" + path;
    String text;
    try {
      text = Files.readString(file.toPath()).replace("\r\n", "\n").replace('\r', '\n');
    } catch (CharacterCodingException encoding) {
      report.add(
          Diagnostic.error("encoding", SourceLocation.startOf(displayPath), "is not UTF-8")
              .withHint("save it as UTF-8"));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DocumentModel page = DocumentModel.createDefaultDocumentModel();
    page.setType(configuration.getDefaultType());
    page.setStatus(configuration.getDefaultStatus());
    page.setTags(new String[0]);
    page.setSourceUri(path);
    page.setFile(path);
    String[] lines = text.split("\n", -1);
    int body = readHeader(lines, page, configuration, displayPath);
    readBody(lines, body, page, displayPath);
    return page;
  }

  /** Returns the index of the first line behind the header, 0 when there is none. */
  private int readHeader(
      String[] lines, DocumentModel page, JBakeConfiguration configuration, String displayPath) {
    int separator = 0;
    while (separator < lines.length
        && !lines[separator].strip().equals(configuration.getHeaderSeparator())) {
      if (!lines[separator].isBlank() && lines[separator].indexOf('=') < 1) {
        return 0;
      }
      separator++;
    }
    if (separator == lines.length) {
      return 0;
    }
    for (int i = 0; i < separator; i++) {
      int equals = lines[i].indexOf('=');
      if (equals > 0) {
        String key = lines[i].substring(0, equals).strip();
        String value = lines[i].substring(equals + 1).strip();
        put(page, key, value, configuration, new SourceLocation(displayPath, i + 1, equals + 2));
      }
    }
    return separator + 1;
  }

  private void put(
      DocumentModel page,
      String key,
      String value,
      JBakeConfiguration configuration,
      SourceLocation location) {
    switch (key.toLowerCase(Locale.ROOT)) {
      case ModelAttributes.DATE -> {
        @Nullable Date date = date(value, configuration);
        if (date == null) {
          report.add(
              Diagnostic.error(
                      "page-date",
                      location,
                      "date \"" + value + "\" is not " + configuration.getDateFormat())
                  .withHint("the form is set by date.format"));
        } else {
          page.setDate(date);
        }
      }
      case ModelAttributes.TAGS -> page.setTags(value.isBlank() ? new String[0] : tags(value));
      default -> {
        if (RESERVED.contains(key.toLowerCase(Locale.ROOT))) {
          report.add(
              Diagnostic.warning(
                      "page-key",
                      location,
                      "the key \"" + key + "\" is one that JBake sets itself, so it is passed over")
                  .withHint("give it another name"));
        } else {
          page.put(key, value);
        }
      }
    }
  }

  private static String[] tags(String value) {
    return List.of(value.split(",")).stream().map(String::strip).toArray(String[]::new);
  }

  private static @Nullable Date date(String value, JBakeConfiguration configuration) {
    SimpleDateFormat format = new SimpleDateFormat(configuration.getDateFormat(), Locale.ROOT);
    format.setLenient(false);
    Object zone = configuration.get("site.timeZone");
    format.setTimeZone(TimeZone.getTimeZone(zone == null ? "UTC" : zone.toString()));
    ParsePosition position = new ParsePosition(0);
    @Nullable Date date = format.parse(value, position);
    return position.getIndex() == value.length() ? date : null;
  }

  /** A page may be in another language than the site: {@code language=en} in its header. */
  private MarkdownSettings settingsOf(DocumentModel page) {
    @Nullable Object language = page.get("language");
    return language == null ? settings : MarkdownSettings.forPage(language.toString());
  }

  private void readBody(String[] lines, int from, DocumentModel page, String displayPath) {
    int start = from;
    while (start < lines.length && lines[start].isBlank()) {
      start++;
    }
    boolean heading = start < lines.length && lines[start].startsWith("# ");
    if (heading && (page.getTitle() == null || lines[start].endsWith(page.getTitle()))) {
      page.setTitle(lines[start].substring(2).strip());
      start++;
    }
    String body = String.join("\n", List.of(lines).subList(start, lines.length));
    MarkdownDocument document =
        markdown.render(
            List.of(new MarkdownSource(body, new SourceLocation(displayPath, start + 1, 1))),
            settingsOf(page));
    report.addAll(document.diagnostics());
    String html = document.blocks().get(0).markup();
    page.setBody(html);
    page.put("bodyHtml", html);
    page.put("excerpt", document.excerpt());
    if (page.getTitle() == null) {
      String name = page.getSourceuri();
      page.setTitle(name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.')));
    }
  }
}
