package dev.lectern.rendering;

import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's template variable {@code tags}: {@code name}, {@code uri}, {@code tagged_posts} and
 * {@code tagged_documents} of every tag. JBake's own extractor makes the path of a tag of its name,
 * unsafe as that is, and gathers all documents of all tags at each use.
 */
final class TagListExtractor implements ModelExtractor<List<TemplateModel>> {
  @Override
  @SuppressWarnings("rawtypes") // The interface's own signature.
  public List<TemplateModel> get(ContentStore store, Map model, String key) {
    return ((MemoryContentStore) store).tagModels();
  }
}
