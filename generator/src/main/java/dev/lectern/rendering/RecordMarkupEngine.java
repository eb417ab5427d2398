package dev.lectern.rendering;

import dev.lectern.lecture.Lecture;
import dev.lectern.site.LectureDigest;
import java.io.File;
import java.util.Date;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.jspecify.annotations.Nullable;

/**
 * Lets JBake read lecture records. The stock parsing is not used: it would take a line {@code
 * ~~~~~~} of a transcript for its header separator.
 */
final class RecordMarkupEngine extends MarkupEngine {
  /** Holds the {@link LectureDigest} in the model that {@link #parse} returns. */
  static final String DIGEST = "lecternDigest";

  private final LectureSource lectures;

  RecordMarkupEngine(LectureSource lectures) {
    this.lectures = lectures;
  }

  /** The record's document, or null, as JBake has it, when nothing of it is published. */
  @Override
  public @Nullable DocumentModel parse(JBakeConfiguration configuration, File file) {
    return lectures.read(file.toPath()).map(RecordMarkupEngine::document).orElse(null);
  }

  private static DocumentModel document(LectureDigest digest) {
    Lecture lecture = digest.lecture();
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(LectureDocument.TYPE);
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(lecture.title());
    document.setDate(Date.from(lecture.timestamp()));
    document.setTags(lecture.tags().toArray(String[]::new));
    document.setSourceUri(lecture.sourcePath());
    document.put(DIGEST, digest);
    return document;
  }
}
