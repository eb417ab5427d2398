package dev.lectern.rendering;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * JBake's content store without its database: filled when it is first asked, then only read, by any
 * thread.
 *
 * <p>Answers are lists made once and shared, so that a template that asks for all lectures on every
 * page costs nothing a page; nobody may change them. Lists are sorted by date, the newest first, as
 * JBake's are, and then by source so that equal dates have an order.
 *
 * <p>{@code updateSchema()} is final in JBake and would reach for the database: nobody may call it.
 */
final class MemoryContentStore extends ContentStore {
  private static final Comparator<DocumentModel> NEWEST_FIRST =
      Comparator.comparing(
              DocumentModel::getDate, Comparator.nullsLast(Comparator.<Date>reverseOrder()))
          .thenComparing(DocumentModel::getSourceuri);
  private static final DocumentList<DocumentModel> NONE = new DocumentList<>();

  private final Supplier<List<DocumentModel>> documents;
  private final Map<String, String> tagPaths;
  private @Nullable Contents contents;

  /** What there is, by what is asked for. */
  private record Contents(
      Map<String, DocumentList<DocumentModel>> allByType,
      Map<String, DocumentList<DocumentModel>> publishedByType,
      Map<String, DocumentList<DocumentModel>> publishedByTag,
      Map<String, DocumentModel> bySource,
      Set<String> tags,
      List<TemplateModel> tagModels) {}

  /**
   * A store of documents.
   *
   * @param documents gives them, when it is first asked for any: few templates ask
   * @param tagPaths the path of each tag's page by the tag's name, encoded for a link
   */
  MemoryContentStore(Supplier<List<DocumentModel>> documents, Map<String, String> tagPaths) {
    super("memory", "lectern");
    this.documents = documents;
    this.tagPaths = tagPaths;
  }

  private synchronized Contents contents() {
    if (contents == null) {
      contents = contents(documents.get());
    }
    return contents;
  }

  private Contents contents(List<DocumentModel> documents) {
    List<DocumentModel> sorted = new ArrayList<>(documents);
    sorted.sort(NEWEST_FIRST);
    Map<String, DocumentList<DocumentModel>> all = new LinkedHashMap<>();
    Map<String, DocumentList<DocumentModel>> published = new LinkedHashMap<>();
    Map<String, DocumentList<DocumentModel>> tagged = new HashMap<>();
    Map<String, DocumentModel> bySource = new HashMap<>();
    for (DocumentModel document : sorted) {
      bySource.put(document.getSourceuri(), document);
      add(all, document.getType(), document);
      if (ModelAttributes.Status.PUBLISHED.equals(document.getStatus())) {
        add(published, document.getType(), document);
        for (String tag : document.getTags()) {
          add(tagged, tag, document);
        }
      }
    }
    Set<String> tags = Collections.unmodifiableSet(new TreeSet<>(tagged.keySet()));
    List<TemplateModel> models =
        tags.stream().map(tag -> tagModel(tag, tagged.getOrDefault(tag, NONE))).toList();
    return new Contents(all, published, tagged, bySource, tags, models);
  }

  private TemplateModel tagModel(String tag, DocumentList<DocumentModel> tagged) {
    TemplateModel model = new TemplateModel();
    model.setName(tag);
    model.setUri(tagPaths.getOrDefault(tag, ""));
    model.setTaggedPosts(tagged);
    model.setTaggedDocuments(tagged);
    return model;
  }

  /** All tags with their documents, by name: JBake's variable {@code tags}. */
  List<TemplateModel> tagModels() {
    return contents().tagModels;
  }

  private static void add(
      Map<String, DocumentList<DocumentModel>> lists, String key, DocumentModel document) {
    lists.computeIfAbsent(key, unused -> new DocumentList<>()).add(document);
  }

  /** Pages are cut by the renderer; a template that set these would set them for every thread. */
  @Override
  public void setStart(int start) {
    throw filled();
  }

  @Override
  public void setLimit(int limit) {
    throw filled();
  }

  @Override
  public long getDocumentCount(String type) {
    return getAllContent(type).size();
  }

  @Override
  public long getPublishedCount(String type) {
    return getPublishedContent(type).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String source) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    DocumentModel document = contents().bySource.get(source);
    if (document != null) {
      found.add(document);
    }
    return found;
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String source) {
    return getDocumentByUri(source);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return getPublishedPosts();
  }

  /** JBake means documents of type {@code post}; here also lectures, which are what a site has. */
  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return getPublishedDocumentsByTag(tag);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return contents().publishedByTag.getOrDefault(tag, NONE);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return contents().publishedByType.getOrDefault(type, NONE);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return getAllContent(type, false);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
    return contents().allByType.getOrDefault(type, NONE);
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    DocumentList<DocumentModel> documents = new DocumentList<>();
    contents().allByType.values().forEach(documents::addAll);
    return documents;
  }

  @Override
  public Set<String> getTags() {
    return contents().tags;
  }

  @Override
  public Set<String> getAllTags() {
    return contents().tags;
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void startup() {
    // No database to start.
  }

  @Override
  public void close() {
    // No database to close.
  }

  @Override
  public void drop() {
    // No database to drop.
  }

  @Override
  public void deleteContent(String source) {
    throw filled();
  }

  @Override
  public void deleteAllByDocType(String type) {
    throw filled();
  }

  @Override
  public void addDocument(DocumentModel document) {
    throw filled();
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    // Every document is rendered in every run; files with unchanged bytes are not rewritten.
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
    // Nothing outlives a run here.
  }

  private static UnsupportedOperationException filled() {
    return new UnsupportedOperationException("the content store is filled once, before rendering");
  }
}
