package dev.lectern.stockjbake;

import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.lecture.ClockText;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A markup engine of JBake for lecture records, registered in {@code
 * META-INF/org.jbake.parser.MarkupEngines.properties}. A record is a document of type {@code post}
 * with JBake's own keys ({@code title}, {@code date}, {@code tags}, {@code body}) and {@code url},
 * {@code duration}, {@code speaker} and {@code series} where the record has them.
 *
 * <p>The stock parsing is not used: it would take a line {@code ~~~~~~} of a transcript for its
 * header separator.
 */
public final class LectureRecordEngine extends MarkupEngine {
  private static final Logger LOG = LoggerFactory.getLogger(LectureRecordEngine.class);

  /** The record's document, or null, as JBake has it, when there is nothing to publish. */
  @Override
  public @Nullable DocumentModel parse(JBakeConfiguration configuration, File file) {
    Object zone = configuration.get("site.timeZone");
    LectureRecords records =
        new LectureRecords(ZoneId.of(zone == null ? "UTC" : zone.toString()), Instant.now());
    ReadResult result;
    try {
      result = records.read(file.getName(), file.getName(), Files.readAllBytes(file.toPath()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    result.diagnostics().forEach(LectureRecordEngine::log);
    return result instanceof ReadResult.Accepted accepted ? document(accepted.lecture()) : null;
  }

  private static DocumentModel document(Lecture lecture) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType("post");
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(lecture.title());
    document.setDate(Date.from(lecture.timestamp()));
    document.setTags(lecture.tags().toArray(String[]::new));
    document.setBody(LectureHtml.of(lecture));
    document.put("url", lecture.url().toString());
    lecture.knownDuration().ifPresent(length -> document.put("duration", ClockText.of(length)));
    putIfPresent(document, "speaker", lecture.speaker());
    putIfPresent(document, "series", lecture.series());
    return document;
  }

  private static void putIfPresent(DocumentModel document, String key, @Nullable String value) {
    if (value != null) {
      document.put(key, value);
    }
  }

  private static void log(Diagnostic diagnostic) {
    String text = ConsoleFormat.formatWithId(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      LOG.error(text);
    } else if (diagnostic.severity() == Severity.WARNING) {
      LOG.warn(text);
    } else {
      LOG.info(text);
    }
  }
}
