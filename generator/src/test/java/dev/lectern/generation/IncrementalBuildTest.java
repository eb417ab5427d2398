package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens between two runs, the second gives what a first run would: the same files with
 * the same bytes, and the same to say about the records.
 */
class IncrementalBuildTest {
  /** More of them, and other seeds, find more: {@code -DargLine=-Dlectern.steps=100}. */
  private static final int STEPS = Integer.getInteger("lectern.steps", 10);

  private static final List<String> WORDS =
      List.of("gradient", "注意力机制", "Transformer", "entropy", "反向传播", "kernel", "熵", "Bayes");

  @TempDir Path folder;
  private Path project;
  private Path site;
  private Instant now = Instant.parse("2026-06-01T00:00:00Z");
  private Random random = new Random(0);
  private int made;

  /** Something that happens to a project between two runs. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4})
  void anySequenceOfChanges(long seed) throws Exception {
    begin(seed);
    for (int i = 0; i < 6; i++) {
      addRecord();
    }
    List<Change> changes =
        List.of(
            this::addRecord,
            this::addRecord,
            this::editText,
            this::editText,
            this::editTitle,
            this::editWithoutATrace,
            this::touch,
            this::deleteRecord,
            this::renameRecord,
            this::writeSubtitles,
            this::deleteSubtitles,
            this::breakRecord,
            this::writeTemplate,
            this::writeSiteWideTemplate,
            this::deleteTemplates,
            this::writeAsset,
            this::writePicture,
            this::writeAuthorPage,
            this::changeSettings,
            this::writeTaxonomy,
            this::moveClock,
            this::damageCache,
            this::tamperWithSite,
            this::addForeignFile,
            () -> {});
    List<String> story = new ArrayList<>();
    compare("at first");
    for (int step = 0; step < STEPS; step++) {
      for (int more = random.nextInt(3); more >= 0; more--) {
        int index = random.nextInt(changes.size());
        story.add(step + ":" + index);
        changes.get(index).make();
      }
      compare("seed " + seed + ", step:change " + story);
    }
  }

  @Test
  void anEditIsReadAndNothingElse() throws Exception {
    begin(5);
    for (int i = 0; i < 4; i++) {
      addRecord();
    }
    assertThat(generate(site).recordsRead()).isEqualTo(4);
    Path one = records().get(0);
    Files.writeString(one, Files.readString(one).replace("Content:\n", "Content:\nAnd then. "));
    assertThat(generate(site).recordsRead()).isEqualTo(1);
    assertThat(generate(site).recordsRead()).isZero();
  }

  @Test
  void onlyPagesThatChangeAreRendered() throws Exception {
    begin(6);
    for (int i = 0; i < 40; i++) {
      addRecord();
    }
    RunFigures first = generate(site).figures();
    assertThat(first.pagesKept()).isZero();
    // The small files that no template makes are written each time.
    RunFigures second = generate(site).figures();
    assertThat(second.pages() - second.pagesKept()).isBetween(1, 5);

    Path one = records().get(0);
    Files.writeString(one, Files.readString(one).replace("Content:\n", "Content:\nAnd then. "));
    RunFigures edited = generate(site).figures();
    assertThat(edited.pages() - edited.pagesKept()).isBetween(1, first.pages() / 2);
    compare("an edit");

    writeTemplate();
    assertThat(generate(site).figures().pagesKept()).isZero();
    writeSiteWideTemplate();
    generate(site);
    assertThat(generate(site).figures().pages() - generate(site).figures().pagesKept())
        .isGreaterThan(first.pages() / 2);
  }

  @Test
  void aPageThatShowsTheTimeIsRenderedEachTime() throws Exception {
    begin(7);
    addRecord();
    write("templates/partials/site-footer.ftlh", "<#macro siteFooter>${.now?long?c}</#macro>");
    generate(site);
    String before = Files.readString(site.resolve("index.html"));
    GenerationResult again = generate(site);
    assertThat(again.figures().pagesKept()).isZero();
    assertThat(Files.readString(site.resolve("index.html"))).isNotEqualTo(before);
  }

  private void begin(long seed) throws IOException {
    random = new Random(seed);
    project = folder.resolve("project");
    site = project.resolve("target/site");
    Files.createDirectories(project.resolve("content"));
  }

  private void compare(String story) throws Exception {
    GenerationResult incremental = generate(site);
    Path clean = folder.resolve("clean" + made++).resolve("site");
    GenerationResult whole = generate(clean);
    assertThat(incremental.diagnostics()).as(story).isEqualTo(whole.diagnostics());
    assertThat(incremental.failed()).as(story).isEqualTo(whole.failed());
    assertThat(incremental.lectures()).as(story).isEqualTo(whole.lectures());
    assertThat(incremental.leftOut()).as(story).isEqualTo(whole.leftOut());
    if (!whole.failed()) {
      Map<String, byte[]> files = files(site);
      foreign().forEach(files::remove);
      Map<String, byte[]> expected = files(clean);
      assertThat(files.keySet()).as(story).isEqualTo(expected.keySet());
      expected.forEach(
          (path, bytes) ->
              assertThat(Arrays.equals(files.get(path), bytes))
                  .as(path + " after " + story)
                  .isTrue());
    }
    delete(clean.getParent());
  }

  private GenerationResult generate(Path output) throws Exception {
    return new SiteGenerator(
            new GenerationSettings(
                project,
                project.resolve("content"),
                output,
                SampleSite.URL,
                Map.of(),
                new FailurePolicy(true, false, 1),
                now))
        .generate();
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Path> records() throws IOException {
    try (Stream<Path> all = Files.walk(project.resolve("content"))) {
      return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private Path anyRecord() throws IOException {
    List<Path> records = records();
    if (records.isEmpty()) {
      addRecord();
      return records().get(0);
    }
    return records.get(random.nextInt(records.size()));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(word()).append(i % 7 == 6 ? ". " : " ");
    }
    return words.toString();
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void addRecord() throws IOException {
    int number = made++;
    String head =
        switch (random.nextInt(5)) {
          case 0 -> "Series: The " + word() + " series\n";
          case 1 -> "Speaker: Dr. " + word() + "\nTags: " + word() + ", " + word() + "\n";
          case 2 -> "Aliases: old/" + number + ".html\n";
          case 3 -> "X-Note: " + word() + "\n";
          default -> "";
        };
    String status = random.nextInt(8) == 0 ? "failed" : "success";
    int day = 1 + random.nextInt(28);
    write(
        "content/" + (random.nextBoolean() ? "deep/" : "") + "r" + number + ".txt",
        """
        Timestamp: 2026-0%d-%02dT10:00:00
        Title: %s %d
        URL: https://lectures.example/%d
        Status: %s
        Duration: 12:34
        %s
        Description:
        ### %s

        *   **%s:** %s

        <Mermaid_Diagram>
        graph TD
            A["%s"] --> B["%s"]
        </Mermaid_Diagram>

        Content:
        %s
        """
            .formatted(
                1 + random.nextInt(9),
                day,
                words(3),
                number,
                number,
                status,
                head,
                words(2),
                word(),
                words(12),
                word(),
                word(),
                words(40)));
  }

  private void editText() throws IOException {
    Path file = anyRecord();
    Files.writeString(file, Files.readString(file) + words(5) + "\n");
  }

  private void editTitle() throws IOException {
    Path file = anyRecord();
    Files.writeString(file, Files.readString(file).replaceFirst("Title: \\S+", "Title: " + word()));
  }

  /** As many bytes as before, and the time set back. */
  private void editWithoutATrace() throws IOException {
    Path file = anyRecord();
    FileTime time = Files.getLastModifiedTime(file);
    String text = Files.readString(file);
    Files.writeString(
        file, text.contains("gradient") ? text.replace("gradient", "gradiant") : text);
    Files.setLastModifiedTime(file, time);
  }

  private void touch() throws IOException {
    Files.setLastModifiedTime(anyRecord(), FileTime.from(Instant.now().minusSeconds(made)));
  }

  private void deleteRecord() throws IOException {
    if (records().size() > 2) {
      Files.delete(anyRecord());
    }
  }

  private void renameRecord() throws IOException {
    Path file = anyRecord();
    Files.move(file, file.resolveSibling("moved" + made++ + ".txt"));
  }

  private void breakRecord() throws IOException {
    Path file = anyRecord();
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.contains("Duration: 12:34")
            ? text.replace("Duration: 12:34", "Duration: 12m")
            : text.replace("URL: https", "URL: ftp"));
  }

  private void writeSubtitles() throws IOException {
    String name = anyRecord().toString().replace(".txt", random.nextBoolean() ? ".srt" : ".vtt");
    String cue = "00:00:0%d.000 --> 00:00:09.000\n%s\n";
    Files.writeString(
        Path.of(name),
        (name.endsWith("vtt") ? "WEBVTT\n\n" : "1\n")
            + cue.formatted(1 + random.nextInt(8), words(4)));
  }

  private void deleteSubtitles() throws IOException {
    try (Stream<Path> all = Files.walk(project.resolve("content"))) {
      for (Path file : all.filter(f -> f.toString().matches(".*\\.(srt|vtt)")).toList()) {
        Files.delete(file);
      }
    }
  }

  private void writeTemplate() throws IOException {
    write(
        "templates/partials/site-footer.ftlh",
        "<#macro siteFooter><p>" + words(3) + "${site.title}</p></#macro>");
  }

  /** A template that reads other lectures than its page's, in JBake's way. */
  private void writeSiteWideTemplate() throws IOException {
    write(
        "templates/partials/site-footer.ftlh",
        """
        <#macro siteFooter><#list published_lectures as l>${l.title} ${l.body?length}</#list>
        <#list tags as tag>${tag.name}</#list>${alltags?size} ${%s}</#macro>
        """
            .formatted(
                random.nextBoolean() ? "db.getPublishedCount(\"lecture\")" : "lectures?size"));
  }

  private void deleteTemplates() throws IOException {
    Files.deleteIfExists(project.resolve("templates/partials/site-footer.ftlh"));
  }

  private void writeAsset() throws IOException {
    switch (random.nextInt(3)) {
      case 0 -> write("assets/css/site.css", "/* " + words(3) + " */");
      case 1 -> write("assets/mine/" + made++ % 3 + ".txt", words(3));
      default -> {
        Files.deleteIfExists(project.resolve("assets/css/site.css"));
        Files.deleteIfExists(project.resolve("assets/mine/1.txt"));
      }
    }
  }

  private void writePicture() throws IOException {
    if (random.nextBoolean()) {
      write("content/pictures/" + made++ % 2 + ".svg", "<svg><!-- " + word() + " --></svg>");
    } else {
      Files.deleteIfExists(project.resolve("content/pictures/1.svg"));
    }
  }

  private void writeAuthorPage() throws IOException {
    switch (random.nextInt(3)) {
      case 0 -> write("content/about.md", "# " + words(2) + "\n\n" + words(9) + "\n");
      case 1 -> write("content/deep/note.md", "title=" + word() + "\n~~~~~~\n" + words(5) + "\n");
      default -> Files.deleteIfExists(project.resolve("content/about.md"));
    }
  }

  private void changeSettings() throws IOException {
    String[] languages = {"zh-CN", "en"};
    String[] zones = {"UTC", "Asia/Shanghai", "America/New_York"};
    write(
        "jbake.properties",
        "site.title=%s\nsite.language=%s\nsite.timeZone=%s\nindex.posts_per_page=%d\nfeed.items=%d\n"
            .formatted(
                word(),
                languages[random.nextInt(2)],
                zones[random.nextInt(3)],
                2 + random.nextInt(3),
                1 + random.nextInt(4)));
  }

  private void writeTaxonomy() throws IOException {
    if (random.nextBoolean()) {
      write("content/taxonomy.yaml", "hide:\n  - " + word() + "\n");
    } else {
      Files.deleteIfExists(project.resolve("content/taxonomy.yaml"));
    }
  }

  private void moveClock() {
    now = now.plus(Duration.ofDays(random.nextInt(200) - 100));
  }

  /** The cache has to be whole, or not to matter. */
  private void damageCache() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(project.resolve("target/site.cache"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    if (files.isEmpty()) {
      return;
    }
    Path file = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(5)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case 2 -> Files.writeString(file, "not a cache\n");
      case 3 -> Files.write(file, new byte[0]);
      default -> {
        if (bytes.length > 0) {
          for (int i = 0; i < 20; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
          }
          Files.write(file, bytes);
        }
      }
    }
  }

  private void tamperWithSite() throws IOException {
    List<Path> pages;
    try (Stream<Path> all = Files.walk(site)) {
      pages = all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    Path page = pages.get(random.nextInt(pages.size()));
    switch (random.nextInt(3)) {
      case 0 -> Files.delete(page);
      case 1 -> Files.writeString(page, Files.readString(page) + "<!-- mine -->");
      default -> {
        Path other = Files.writeString(page.resolveSibling("swap.tmp"), "mine");
        Files.delete(page);
        Files.move(other, page);
      }
    }
  }

  private void addForeignFile() throws IOException {
    Path file = site.resolve(foreign().get(random.nextInt(2)));
    Files.createDirectories(file.getParent());
    Files.writeString(file, words(2));
  }

  private static List<String> foreign() {
    return List.of("reports/coverage.html", "mine.txt");
  }
}
