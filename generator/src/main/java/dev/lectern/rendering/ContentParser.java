package dev.lectern.rendering;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.site.LectureDigest;
import dev.lectern.site.Permalink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jbake.app.Parser;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.template.ModelExtractors;
import org.jspecify.annotations.Nullable;

/**
 * Content files through JBake's parser, which picks the engine by a file's ending.
 *
 * <p>JBake keeps its engines, document types and extractors in static state: a new parser takes
 * them over, so that only one site is made at a time in a virtual machine. Once made, threads may
 * parse at the same time.
 */
public final class ContentParser {
  private final Parser parser;

  /**
   * Registers the engines of one run.
   *
   * @param displayFolder the content folder's name in messages
   */
  public ContentParser(
      SiteConfiguration configuration,
      String displayFolder,
      LectureSource lectures,
      DiagnosticReport report) {
    DocumentTypes.resetDocumentTypes();
    ModelExtractors extractors = ModelExtractors.getInstance();
    extractors.reset();
    extractors.registerEngine("tags", new TagListExtractor());
    for (String type : configuration.getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
      extractors.registerExtractorsForCustomTypes(type);
    }
    @Nullable String language = configuration.text("site.language");
    PageMarkupEngine pages =
        new PageMarkupEngine(
            configuration.getContentFolder().toPath(),
            displayFolder,
            language == null ? "zh-CN" : language,
            report);
    RecordMarkupEngine records = new RecordMarkupEngine(lectures);
    inEveryCase("txt").forEach(ending -> Engines.register(ending, records));
    inEveryCase("md").forEach(ending -> Engines.register(ending, pages));
    this.parser = new Parser(configuration);
  }

  /** JBake looks an ending up as it is written: {@code Txt} is not {@code txt} to it. */
  private static List<String> inEveryCase(String ending) {
    List<String> forms = List.of("");
    for (int i = 0; i < ending.length(); i++) {
      char c = ending.charAt(i);
      List<String> longer = new ArrayList<>();
      for (String form : forms) {
        longer.add(form + c);
        longer.add(form + Character.toUpperCase(c));
      }
      forms = longer;
    }
    return forms;
  }

  /** A record's lecture; empty where nothing of it is published. */
  public Optional<LectureDigest> parseLecture(Path file) {
    return Optional.ofNullable(parser.processFile(file.toFile()))
        .map(document -> (LectureDigest) document.get(RecordMarkupEngine.DIGEST));
  }

  /** A page of the author's; empty where it is a draft or wrong, which has been reported then. */
  public Optional<PageDocument> parsePage(Path file) {
    @Nullable DocumentModel page = parser.processFile(file.toFile());
    if (page == null || !page.getStatus().equals(ModelAttributes.Status.PUBLISHED)) {
      return Optional.empty();
    }
    String source = page.getSourceuri();
    Permalink permalink = new Permalink(source.substring(0, source.lastIndexOf('.')) + ".html");
    page.put(ModelAttributes.URI, permalink.path());
    page.setNoExtensionUri(permalink.encoded());
    page.setRootPath(permalink.root());
    return Optional.of(new PageDocument(page, permalink));
  }
}
