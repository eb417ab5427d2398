package dev.lectern.rendering;

import dev.lectern.site.BodyBlock;
import dev.lectern.site.LecturePage;
import dev.lectern.site.TagLink;
import java.util.Date;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A lecture as JBake's templates know documents: {@code content.title}, {@code content.date},
 * {@code content.tags}, {@code content.uri}, … Its {@code body}, the summary's HTML, is read when a
 * template asks for it.
 */
final class LectureDocument extends DocumentModel {
  static final String TYPE = "lecture";
  private static final long serialVersionUID = 1L;

  private final transient LecturePage page;
  private final transient LectureBodies bodies;

  LectureDocument(LecturePage page, LectureBodies bodies) {
    this.page = page;
    this.bodies = bodies;
    setType(TYPE);
    setStatus(ModelAttributes.Status.PUBLISHED);
    setTitle(page.digest().lecture().title());
    setDate(Date.from(page.timestamp()));
    setTags(page.tags().stream().map(TagLink::name).toArray(String[]::new));
    setSourceUri(page.digest().lecture().sourcePath());
    setFile(page.digest().lecture().sourcePath());
    setRootPath(page.permalink().root());
    setNoExtensionUri(page.permalink().encoded());
    put(ModelAttributes.URI, page.permalink().path());
    setCached(true);
    setRendered(false);
    // Not as keys of their own: a record could name one that a template prints as it is.
    put("fields", page.digest().lecture().extraFields());
  }

  LecturePage page() {
    return page;
  }

  @Override
  public @Nullable Object get(Object key) {
    return ModelAttributes.BODY.equals(key) ? summary() : super.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return ModelAttributes.BODY.equals(key) || super.containsKey(key);
  }

  private String summary() {
    StringBuilder html = new StringBuilder();
    for (BodyBlock block : bodies.bodyOf(page).blocks()) {
      if (block instanceof BodyBlock.Prose prose) {
        html.append(prose.html().markup());
      }
    }
    return html.toString();
  }
}
