package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.Severity;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.publishing.FileNames;
import dev.lectern.publishing.LinkChecker;
import dev.lectern.publishing.PublishSummary;
import dev.lectern.publishing.StagingDirectory;
import dev.lectern.rendering.ContentParser;
import dev.lectern.rendering.LectureBodies;
import dev.lectern.rendering.PageDocument;
import dev.lectern.rendering.PageSink;
import dev.lectern.rendering.SiteAssets;
import dev.lectern.rendering.SiteConfiguration;
import dev.lectern.rendering.SiteRenderer;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LectureComposer;
import dev.lectern.site.LectureDigest;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Site;
import dev.lectern.site.SiteBuilder;
import dev.lectern.site.SiteFile;
import dev.lectern.site.SiteSettings;
import dev.lectern.site.SiteTopics;
import dev.lectern.topics.ComparedLectures;
import dev.lectern.topics.Taxonomy;
import dev.lectern.topics.TaxonomyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a site out of a content folder: scan, read, build, render, publish, in this order. One run
 * at a time in a virtual machine, since JBake keeps its settings in static state; a second one
 * waits.
 */
public final class SiteGenerator {
  /** The ending of the folder beside the site that holds what the next run can go by. */
  private static final String CACHE = "cache";

  /** Where nothing is rendered, no text is asked for. */
  private static final LectureBodies NO_BODIES =
      new LectureBodies() {
        @Override
        public LectureBody bodyOf(LecturePage page) {
          throw new IllegalStateException("no text is kept of " + page.permalink().path());
        }

        @Override
        public String versionOf(LecturePage page) {
          throw new IllegalStateException("no version is kept of " + page.permalink().path());
        }
      };

  private final GenerationSettings settings;
  private final ProgressListener progress;
  private final StageClock clock;
  private final String displayFolder;
  private final DiagnosticReport content = new DiagnosticReport();
  private final DiagnosticReport templates = new DiagnosticReport();
  private @Nullable LecturePreview preview;

  /** A generator that tells nobody how far it is. */
  public SiteGenerator(GenerationSettings settings) {
    this(settings, ProgressListener.NONE);
  }

  /** A generator for one run. */
  public SiteGenerator(GenerationSettings settings, ProgressListener progress) {
    this.settings = settings;
    this.progress = progress;
    this.clock = new StageClock(progress);
    this.displayFolder = displayPath(settings.contentFolder());
  }

  /** Relative to the project with {@code /}; the folder's own name where it lies elsewhere. */
  private String displayPath(Path folder) {
    Path path = folder.normalize();
    Path project = settings.projectFolder().normalize();
    boolean inside = path.startsWith(project) && !path.equals(project);
    String name = inside ? project.relativize(path).toString() : String.valueOf(path.getFileName());
    return name.replace(path.getFileSystem().getSeparator(), "/");
  }

  /**
   * Generates and publishes the site, unless the failure policy or a broken template forbids it;
   * then the site published before stays, and the new one is left in the staging directory.
   *
   * @throws SettingsException when a setting can't be used
   * @throws IOException when the disk fails or the site can't be put where it should be
   */
  public GenerationResult generate() throws IOException, SettingsException {
    synchronized (SiteGenerator.class) {
      requireSeparateFolders();
      Path contentFolder = contentFolder();
      EarlyLoading.ofDictionaries();
      try (StagingDirectory staging =
          StagingDirectory.open(settings.outputFolder(), settings.workPath())) {
        Path kept = staging.workFile(CACHE);
        try {
          return generate(contentFolder, staging, kept);
        } catch (CacheDamage damage) {
          LectureCache.discard(kept);
          progress.cacheDamaged(String.valueOf(damage.getMessage()));
        }
      }
      SiteGenerator again = new SiteGenerator(settings, progress);
      GenerationResult result = again.generate();
      preview = again.preview;
      return result;
    }
  }

  /** Pages of single records in the site that this generator published; empty before it did. */
  public Optional<LecturePreview> preview() {
    return Optional.ofNullable(preview);
  }

  private GenerationResult generate(Path contentFolder, StagingDirectory staging, Path kept)
      throws IOException, SettingsException {
    Path assets = staging.ownFolder();
    SiteConfiguration configuration = configuration(contentFolder, assets);
    SiteSettings siteSettings = SettingsReader.siteSettings(configuration, settings.siteUrl());
    EarlyLoading.ofTemplates(configuration);
    String program = CodeVersion.current();
    try (LectureCache bodies = LectureCache.open(kept, madeOf(program, siteSettings))) {
      KeptIndex keptIndex = new KeptIndex(kept, program, progress);
      Kept all = new Kept(bodies, new KeptComparison(kept, program, progress), keptIndex);
      Reading reading = read(contentFolder, configuration, siteSettings, all);
      bodies.endReading();
      if (reading.site.lectures().isEmpty()) {
        return result(reading, null);
      }
      PublishedPages pages = PublishedPages.open(staging, kept, program, progress);
      // Before pages are planned, which is one thread's work.
      try (BackgroundWork index =
          SearchIndex.startWriting(reading.site, bodies, pages, keptIndex)) {
        SiteRenderer renderer = renderer(reading, bodies, counted(pages));
        pages.begin(renderer.madeOf());
        OwnFiles own = ownFiles(reading, renderer);
        render(renderer, configuration, pages);
        clock.begin(Stage.INDEXING, 0);
        index.join();
        clock.begin(Stage.PUBLISHING, 0);
        own.publish(assets, staging);
        @Nullable PublishSummary published = null;
        if (!fails()) {
          try (BackgroundWork saving = BackgroundWork.start(pages::save)) {
            staging.complete();
            // Before, so that a disk without room for it leaves the old site; see PublishedPages.
            saving.join();
          }
          published = staging.publish();
          preview = new LecturePreview(reading.records, renderer, reading.site, contentFolder);
        }
        clock.end();
        return result(reading, published);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void render(SiteRenderer renderer, SiteConfiguration configuration, PageSink pages)
      throws IOException {
    try (BackgroundWork theme = BackgroundWork.start(() -> SiteAssets.copy(configuration, pages))) {
      clock.begin(Stage.RENDERING, renderer.pageCount());
      renderer.render();
      theme.join();
    }
  }

  /** The same sink, each page told to the clock. */
  private PageSink counted(PageSink sink) {
    return new PageSink() {
      @Override
      public void write(String path, ByteBuffer bytes) throws IOException {
        sink.write(path, bytes);
        clock.advance();
      }

      @Override
      public void write(String path, ByteBuffer bytes, String madeOf) throws IOException {
        sink.write(path, bytes, madeOf);
        clock.advance();
      }

      @Override
      public boolean keep(List<String> paths, String madeOf) throws IOException {
        boolean kept = sink.keep(paths, madeOf);
        if (kept) {
          clock.pageKept();
          paths.forEach(path -> clock.advance());
        }
        return kept;
      }
    };
  }

  /** All that lectures are made of besides their records. */
  private String madeOf(String program, SiteSettings siteSettings) {
    List<String> parts =
        List.of(
            program,
            siteSettings.timeZone().getId(),
            String.valueOf(siteSettings.language()),
            displayFolder);
    return ContentHash.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads all content and reports what is wrong with it, and which links of the published site, if
   * there is one, lead nowhere; writes nothing.
   */
  public GenerationResult check() throws IOException, SettingsException {
    synchronized (SiteGenerator.class) {
      Path contentFolder = contentFolder();
      // Where pages would be written: any folder there is, since none are.
      SiteConfiguration configuration = configuration(contentFolder, settings.projectFolder());
      SiteSettings siteSettings = SettingsReader.siteSettings(configuration, settings.siteUrl());
      Reading reading = read(contentFolder, configuration, siteSettings, null);
      ownFiles(reading, renderer(reading, NO_BODIES, (path, bytes) -> {}));
      Path published = settings.outputFolder();
      if (Files.isRegularFile(published.resolve("index.html"))) {
        LinkChecker.check(published, displayPath(published), siteSettings.url(), content);
      }
      return result(reading, null);
    }
  }

  /**
   * Reads some files of the content folder and reports what is wrong with each of them; writes
   * nothing.
   *
   * @param files absolute
   */
  public GenerationResult check(Collection<Path> files) throws IOException, SettingsException {
    synchronized (SiteGenerator.class) {
      Path folder = contentFolder();
      SiteConfiguration configuration = configuration(folder, settings.outputFolder());
      SiteSettings siteSettings = SettingsReader.siteSettings(configuration, settings.siteUrl());
      LectureRecords reader = new LectureRecords(siteSettings.timeZone(), settings.now());
      return new FileCheck(folder, displayFolder, reader, configuration)
          .run(files, settings.failurePolicy());
    }
  }

  private SiteRenderer renderer(Reading reading, LectureBodies bodies, PageSink sink) {
    return new SiteRenderer(
        reading.site,
        reading.pages,
        bodies,
        reading.configuration,
        displayFolder,
        sink,
        templates,
        content);
  }

  private OwnFiles ownFiles(Reading reading, SiteRenderer renderer) throws IOException {
    Path assets = reading.configuration.getAssetFolder().toPath();
    return OwnFiles.claim(
        renderer.claims(),
        displayPath(assets),
        SiteAssets.own(reading.configuration).stream()
            .map(file -> FileNames.relative(assets, file))
            .sorted()
            .toList(),
        reading.files.others(),
        content);
  }

  /** The files and folders that a site is made of; not all of them need exist. */
  public List<Path> sources() throws IOException, SettingsException {
    Path project = settings.projectFolder();
    SiteConfiguration configuration = configuration(contentFolder(), settings.outputFolder());
    return List.of(
        contentFolder(),
        project.resolve(configuration.getTemplateFolderName()),
        configuration.getAssetFolder().toPath(),
        project.resolve(SettingsReader.FILE));
  }

  /** What was read. */
  private record Reading(
      ContentFolder files,
      SiteConfiguration configuration,
      Site site,
      List<PageDocument> pages,
      int recordsRead,
      int leftOut,
      Function<DiagnosticReport, LectureReading> records) {}

  /** What runs leave for the next. */
  private record Kept(LectureCache lectures, KeptComparison comparison, KeptIndex index) {}

  private SiteConfiguration configuration(Path folder, Path destination)
      throws IOException, SettingsException {
    return SiteConfiguration.of(
        settings.projectFolder(),
        folder,
        SettingsReader.properties(settings.projectFolder(), settings.siteProperties()),
        destination);
  }

  private Reading read(
      Path folder, SiteConfiguration configuration, SiteSettings siteSettings, @Nullable Kept kept)
      throws IOException {
    warnWithoutUrl(siteSettings);
    ContentFolder files = ContentFolder.scan(folder, displayFolder, content);
    LectureComposer composer = new LectureComposer(siteSettings.language());
    LectureReading lectures =
        new LectureReading(
            files,
            siteSettings.timeZone(),
            settings.now(),
            composer,
            kept == null ? null : kept.lectures,
            content);
    ContentParser parser = new ContentParser(configuration, displayFolder, lectures, content);
    clock.begin(Stage.READING, files.records().size());
    List<LectureDigest> digests =
        files.records().parallelStream()
            .map(record -> digest(record, parser))
            .flatMap(Optional::stream)
            .toList();
    clock.begin(Stage.COMPARING, 0);
    if (kept != null && lectures.recordsRead() > 0) {
      kept.index.startReading(kept.lectures::search);
    }
    SiteTopics topics =
        SiteTopics.of(
            digests,
            taxonomy(folder),
            siteSettings.language(),
            kept == null ? ComparedLectures.NONE : kept.comparison.read());
    if (kept != null) {
      kept.comparison.write(topics.related().compared());
    }
    RepeatedLectures.report(topics, lectures.hashes(), displayFolder, content);
    List<PageDocument> pages =
        files.pages().stream()
            .filter(page -> OwnFiles.hasPath(page.path(), page.displayPath(), content))
            .map(page -> parser.parsePage(page.file()))
            .flatMap(Optional::stream)
            .toList();
    Site site = new SiteBuilder(siteSettings, displayFolder, content).build(topics);
    clock.end();
    if (digests.isEmpty()) {
      content.add(
          Diagnostic.error(
                  "content-empty",
                  SourceLocation.startOf(displayFolder),
                  "holds no lecture to publish")
              .withHint("put a record into it, a file ending in .txt"));
    }
    return new Reading(
        files,
        configuration,
        site,
        pages,
        lectures.recordsRead(),
        lectures.leftOut(),
        report ->
            new LectureReading(
                files, siteSettings.timeZone(), settings.now(), composer, null, report));
  }

  private Optional<LectureDigest> digest(ContentFile record, ContentParser parser) {
    long begun = System.nanoTime();
    Optional<LectureDigest> digest = parser.parseLecture(record.file());
    clock.advance(record.displayPath(), System.nanoTime() - begun);
    return digest;
  }

  /** Says what is not made for want of the site's address. */
  private void warnWithoutUrl(SiteSettings siteSettings) {
    List<String> missing =
        siteSettings.files().stream()
            .filter(file -> !siteSettings.publishes(file))
            .map(SiteFile::setting)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      content.add(
          Diagnostic.warning(
                  "site-url-missing",
                  SourceLocation.startOf("pom.xml"),
                  "the site's address is not known, so feeds, sitemap.xml and opensearch.xml are"
                      + " left out")
              .withHint(
                  "set lectern.siteUrl, such as https://example.github.io/lectures/, or switch them"
                      + " off: "
                      + String.join("=false, ", missing)
                      + "=false"));
    }
  }

  private Taxonomy taxonomy(Path folder) throws IOException {
    Path file = folder.resolve(ContentFolder.TAXONOMY);
    // A link has been told of, like any other in the content folder.
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Taxonomy.EMPTY;
    }
    String displayPath = displayFolder + "/" + ContentFolder.TAXONOMY;
    try {
      TaxonomyReader.Result result = TaxonomyReader.read(displayPath, Files.readString(file));
      content.addAll(result.diagnostics());
      return result.taxonomy();
    } catch (CharacterCodingException notUtf8) {
      content.add(
          Diagnostic.error("encoding", SourceLocation.startOf(displayPath), "is not UTF-8")
              .withHint("save it as UTF-8"));
      return Taxonomy.EMPTY;
    }
  }

  private boolean fails() {
    return templates.hasErrors() || settings.failurePolicy().failsWith(badFiles(), warnings());
  }

  private int badFiles() {
    return (int)
        content.sorted().stream()
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .map(diagnostic -> diagnostic.location().path())
            .distinct()
            .count();
  }

  private int warnings() {
    return content.count(Severity.WARNING) + templates.count(Severity.WARNING);
  }

  private GenerationResult result(Reading reading, @Nullable PublishSummary publication) {
    List<Diagnostic> all = new ArrayList<>(content.sorted());
    all.addAll(templates.sorted());
    int lectures = reading.site.lectures().size();
    return new GenerationResult(
        all,
        lectures,
        reading.recordsRead,
        reading.leftOut,
        badFiles(),
        publication,
        fails() || lectures == 0,
        clock.figures());
  }

  /** The content folder itself, not a link to it, so that paths below it can be compared. */
  private Path contentFolder() throws IOException, SettingsException {
    if (!Files.isDirectory(settings.contentFolder())) {
      throw new SettingsException(
          "there is no content folder "
              + displayFolder
              + "; make it, or name another with lectern.contentDirectory");
    }
    return settings.contentFolder().toRealPath();
  }

  private void requireSeparateFolders() throws SettingsException {
    Path output = settings.outputFolder().normalize();
    Path input = settings.contentFolder().normalize();
    if (input.startsWith(output)
        || output.startsWith(input)
        || settings.projectFolder().normalize().startsWith(output)) {
      throw new SettingsException(
          "lectern.outputDirectory "
              + output
              + " holds the content or the project, or lies in the content; choose another");
    }
  }
}
