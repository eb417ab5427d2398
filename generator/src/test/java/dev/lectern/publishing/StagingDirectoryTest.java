package dev.lectern.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingDirectoryTest {
  @TempDir Path target;
  private Path site;

  @BeforeEach
  void site() {
    site = target.resolve("site");
  }

  @Test
  void nothingIsPublishedBeforePublish() throws IOException {
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      write(staging, "index.html", "new");
      assertThat(site).doesNotExist();
    }
    assertThat(site).doesNotExist();
    assertThat(target.resolve("site.staging/index.html")).hasContent("new");
  }

  @Test
  void theSiteBeforeStaysWhenTheStagedOneIsComplete() throws IOException {
    publish("a.html", "old", "gone.html", "x");
    Files.writeString(site.resolve("theirs.txt"), "theirs");
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      write(staging, "a.html", "new");
      staging.complete();
      assertThat(names(site))
          .containsExactly(".lectern-files", "a.html", "gone.html", "theirs.txt");
      assertThat(site.resolve("a.html")).hasContent("old");
      assertThat(staging.publish()).isEqualTo(new PublishSummary(1, 3, 0, 0, 1));
    }
    assertThat(names(site)).containsExactly(".lectern-files", "a.html", "theirs.txt");
    assertThat(site.resolve("a.html")).hasContent("new");
  }

  @Test
  void secondPublicationKeepsRemovesAndReplaces() throws IOException {
    publish("kept.html", "same", "changed.html", "old", "gone/page.html", "x");
    Object keptBefore = Files.getAttribute(site.resolve("kept.html"), "unix:ino");
    PublishSummary summary = publish("kept.html", "same", "changed.html", "new");
    assertThat(summary).isEqualTo(new PublishSummary(1, 3, 1, 4, 1));
    assertThat(site.resolve("changed.html")).hasContent("new");
    assertThat(site.resolve("gone")).doesNotExist();
    assertThat(Files.getAttribute(site.resolve("kept.html"), "unix:ino")).isEqualTo(keptBefore);
    assertThat(target.resolve("site.previous")).doesNotExist();
  }

  @Test
  void theSiteBeforeIsTheNextStagingDirectory() throws IOException {
    publish("kept.html", "same", "changed.html", "1", "gone/deep/page.html", "x");
    publish("kept.html", "same", "changed.html", "2");
    Path spare = target.resolve("site.staging");
    assertThat(spare.resolve("kept.html")).hasContent("same");
    assertThat(spare.resolve("changed.html")).hasContent("1");
    Object linked = Files.getAttribute(spare.resolve("kept.html"), "unix:ctime");
    StagingDirectory.open(site).close();
    // Only what is a link to the published file is left.
    assertThat(names(spare)).containsExactly("kept.html");
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      assertThat(Files.getAttribute(spare.resolve("kept.html"), "unix:ctime")).isEqualTo(linked);
      write(staging, "kept.html", "same");
      write(staging, "changed.html", "3");
      assertThat(staging.publish()).isEqualTo(new PublishSummary(1, 1, 1, 4, 0));
    }
    assertThat(names(site)).containsExactly(".lectern-files", "changed.html", "kept.html");
    assertThat(site.resolve("changed.html")).hasContent("3");
  }

  @Test
  void aStagedFileIsNeverWrittenInto() throws IOException {
    publish("a.html", "old");
    publish("a.html", "old");
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      write(staging, "a.html", "new");
      assertThat(site.resolve("a.html")).hasContent("old");
      staging.publish();
    }
    assertThat(site.resolve("a.html")).hasContent("new");
  }

  @Test
  void aFileMayBeKeptUnderAnotherPath() throws IOException {
    publish("data/1/x.js", "x");
    Object entry = Files.getAttribute(site.resolve("data/1/x.js"), "unix:ino");
    for (int run = 2; run < 5; run++) {
      try (StagingDirectory staging = StagingDirectory.open(site)) {
        OutputPath old = new OutputPath("data/" + (run - 1) + "/x.js");
        staging.keep(new OutputPath("data/" + run + "/x.js"), old, 1);
        assertThat(staging.publish()).isEqualTo(new PublishSummary(0, 0, 1, 1, 1));
      }
      assertThat(names(site)).containsExactly(".lectern-files", "data/" + run + "/x.js");
      assertThat(Files.getAttribute(site.resolve("data/" + run + "/x.js"), "unix:ino"))
          .isEqualTo(entry);
    }
  }

  @Test
  void aFolderMayBeRenamedWithItsFiles() throws IOException {
    publish("data/1/kept.js", "k", "data/1/changed.js", "1", "data/1/gone.js", "g", "a.html", "a");
    Files.writeString(site.resolve("data/1/foreign.js"), "f");
    Path kept = site.resolve("data/1/kept.js");
    Object entry = Files.getAttribute(kept, "unix:ino");
    for (int run = 2; run < 6; run++) {
      String folder = "data/" + run;
      try (StagingDirectory staging = StagingDirectory.open(site)) {
        OutputPath old = new OutputPath("data/" + (run - 1));
        staging.renameFolder(old, new OutputPath(folder));
        Object changed = Files.getAttribute(kept, "unix:ctime");
        staging.keep(new OutputPath(folder + "/kept.js"), new OutputPath(old + "/kept.js"), 1);
        if (run > 2) {
          // Linked by the run before.
          assertThat(Files.getAttribute(kept, "unix:ctime")).isEqualTo(changed);
        }
        write(staging, folder + "/changed.js", Integer.toString(run));
        write(staging, "a.html", "a");
        assertThat(site.resolve(old + "/changed.js")).hasContent(Integer.toString(run - 1));
        staging.publish();
      }
      assertThat(names(site))
          .containsExactly(
              ".lectern-files",
              "a.html",
              "data/1/foreign.js",
              folder + "/changed.js",
              folder + "/kept.js");
      kept = site.resolve(folder + "/kept.js");
      assertThat(kept).hasContent("k");
      assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(entry);
      assertThat(site.resolve(folder + "/changed.js")).hasContent(Integer.toString(run));
      assertThat(site.resolve("data/1/foreign.js")).hasContent("f");
    }
  }

  @Test
  void aFileIsRightWhateverWasRenamed() throws IOException {
    publish("data/1/x.js", "1", "data/1/y.js", "y");
    publish("data/1/x.js", "1", "data/1/y.js", "y");
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      staging.renameFolder(new OutputPath("data/1"), new OutputPath("data/2"));
      staging.keep(new OutputPath("data/2/x.js"), new OutputPath("data/1/y.js"), 1);
      staging.keep(new OutputPath("data/1/x.js"), new OutputPath("data/1/x.js"), 1);
      staging.publish();
    }
    assertThat(names(site)).containsExactly(".lectern-files", "data/1/x.js", "data/2/x.js");
    assertThat(site.resolve("data/2/x.js")).hasContent("y");
    assertThat(site.resolve("data/1/x.js")).hasContent("1");
  }

  @Test
  void aPageMayTakeTheNameOfAFolderAndBack() throws IOException {
    for (int run = 0; run < 3; run++) {
      publish("x/y/z.html", "z", "index.html", "i");
      assertThat(names(site)).containsExactly(".lectern-files", "index.html", "x/y/z.html");
      publish("x", "file", "index.html", "i");
      assertThat(names(site)).containsExactly(".lectern-files", "index.html", "x");
    }
  }

  @Test
  void aLinkThatAnotherReplacedIsMadeAgain() throws IOException {
    publish("a.html", "a", "b.html", "b");
    publish("a.html", "a", "b.html", "b");
    Path staged = target.resolve("site.staging/a.html");
    Files.delete(staged);
    Files.writeString(staged, "forged");
    publish("a.html", "a", "b.html", "b");
    assertThat(site.resolve("a.html")).hasContent("a");
  }

  private static List<String> names(Path folder) throws IOException {
    return FileTree.files(folder);
  }

  @Test
  void filesAreMovedOrGiveWayToTheirLinks() throws IOException {
    for (String text : List.of("one", "one", "two")) {
      try (StagingDirectory staging = StagingDirectory.open(site)) {
        Path folder = staging.ownFolder();
        Files.createDirectories(folder.resolve("css"));
        Files.writeString(folder.resolve("css/a.css"), text);
        Files.writeString(folder.resolve("css/b.css"), text);
        staging.moveAll(folder, Set.of("css/b.css"));
        assertThat(folder).doesNotExist();
        staging.publish();
      }
      assertThat(names(site)).containsExactly(".lectern-files", "css/a.css");
      assertThat(site.resolve("css/a.css")).hasContent(text);
    }
  }

  @Test
  void filesOfOthersStay() throws IOException {
    publish("index.html", "a");
    Files.createDirectories(site.resolve("jacoco"));
    Files.writeString(site.resolve("jacoco/index.html"), "report");
    publish("index.html", "b");
    assertThat(site.resolve("jacoco/index.html")).hasContent("report");
    assertThat(site.resolve("index.html")).hasContent("b");
  }

  @Test
  void aForeignFileIsNeverReplaced() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("index.html"), "by hand");
    assertThatThrownBy(() -> publish("index.html", "ours"))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("was not made by Lectern");
    assertThat(site.resolve("index.html")).hasContent("by hand");
  }

  @Test
  void aForeignFolderIsNeverReplacedByAFile() throws IOException {
    Files.createDirectories(site.resolve("index.html"));
    Files.writeString(site.resolve("index.html/note"), "by hand");
    assertThatThrownBy(() -> publish("index.html", "ours"))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("was not made by Lectern");
    assertThat(site.resolve("index.html/note")).hasContent("by hand");
  }

  @Test
  void aLinkToTheFolderStaysALink() throws IOException {
    Path real = Files.createDirectory(target.resolve("served"));
    Files.createSymbolicLink(site, real);
    publish("index.html", "a");
    publish("index.html", "b");
    assertThat(site).isSymbolicLink();
    assertThat(real.resolve("index.html")).hasContent("b");
  }

  @Test
  void aFileIsCopiedOnceAndLinkedThen() throws IOException {
    Path picture = Files.writeString(target.resolve("picture"), "x".repeat(100_000));
    for (int run = 0; run < 2; run++) {
      try (StagingDirectory staging = StagingDirectory.open(site)) {
        staging.copy(new OutputPath("img/p.png"), picture);
        assertThatThrownBy(() -> staging.copy(new OutputPath("img/p.png"), picture))
            .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(staging.publish())
            .isEqualTo(
                run == 0
                    ? new PublishSummary(1, 100_000, 0, 0, 0)
                    : new PublishSummary(0, 0, 1, 100_000, 0));
      }
    }
    assertThat(site.resolve("img/p.png")).hasSameTextualContentAs(picture);
  }

  @Test
  void aRunThatDiedBetweenTheRenamesIsMended() throws IOException {
    publish("index.html", "old");
    Files.move(site, target.resolve("site.previous"));
    Files.createDirectory(target.resolve("site.staging"));
    Files.writeString(target.resolve("site.staging/half.html"), "half");
    Files.writeString(target.resolve("site.lock"), "in use\n");
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      assertThat(site.resolve("index.html")).hasContent("old");
      assertThat(staging.ownFolder()).isEmptyDirectory();
      staging.publish();
      assertThat(FileTree.files(site)).containsExactly(StagingDirectory.MANIFEST);
    }
  }

  @Test
  void aLinkInThePlaceOfTheStagingFolderIsNotFollowed() throws IOException {
    publish("index.html", "old");
    Path elsewhere = Files.createDirectory(target.resolve("elsewhere"));
    Files.createSymbolicLink(target.resolve("site.staging"), elsewhere);
    Files.writeString(target.resolve("site.lock"), "in use\n");
    assertThatThrownBy(() -> StagingDirectory.open(site)).isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aRunThatDiedBehindTheRenamesIsMended() throws IOException {
    publish("index.html", "old");
    publish("index.html", "new");
    Files.move(target.resolve("site.staging"), target.resolve("site.previous"));
    Files.writeString(target.resolve("site.lock"), "in use   \n");
    publish("index.html", "newer");
    assertThat(site.resolve("index.html")).hasContent("newer");
    assertThat(target.resolve("site.previous")).doesNotExist();
  }

  @Test
  void aFirstPublicationIntoAFolderOfOthersIsFollowedByASecond() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("report.html"), "report");
    for (String text : List.of("a", "b", "c")) {
      publish("index.html", text);
      assertThat(names(site)).containsExactly(".lectern-files", "index.html", "report.html");
      assertThat(site.resolve("report.html")).hasContent("report");
    }
  }

  @Test
  void foldersOfSomebodyElseAreLeftAlone() throws IOException {
    publish("index.html", "old");
    for (String name : List.of("site.previous", "site.staging")) {
      Path foreign = Files.createDirectory(target.resolve(name));
      Files.writeString(foreign.resolve("mine.txt"), "mine");
      assertThatThrownBy(() -> publish("index.html", "new"))
          .isInstanceOf(PublishingException.class)
          .hasMessageContaining(foreign + " was not made by Lectern");
      assertThat(foreign.resolve("mine.txt")).hasContent("mine");
      Files.move(foreign, target.resolve("mine-" + name));
    }
    publish("index.html", "new");
    assertThat(site.resolve("index.html")).hasContent("new");
  }

  @Test
  void twoRunsAtOnceAreRefused() throws IOException {
    try (StagingDirectory first = StagingDirectory.open(site)) {
      assertThatThrownBy(() -> StagingDirectory.open(site))
          .isInstanceOf(PublishingException.class)
          .hasMessageContaining("another run is writing to");
      write(first, "index.html", "a");
      first.publish();
    }
    assertThat(site.resolve("index.html")).hasContent("a");
  }

  @Test
  void anOutputDirectoryThatIsAFileIsRefused() throws IOException {
    Files.writeString(site, "x");
    assertThatThrownBy(() -> StagingDirectory.open(site))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void twoPagesCannotBeOneFile() throws IOException {
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      write(staging, "a.html", "1");
      assertThatThrownBy(() -> write(staging, "a.html", "2"))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/a", "a/", "../a", "a/../b", "a//b", ".", "a\\b", "a\nb", "c:d", "..", "a/.", "./a",
        "a/..", "/"
      })
  void pathsThatAreNone(String path) {
    assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b.html", "...", "a/..b", ".a", "a./b", "标签/x.html"})
  void pathsThatAreSome(String path) {
    assertThat(new OutputPath(path).value()).isEqualTo(path);
  }

  private PublishSummary publish(String... pathsAndTexts) throws IOException {
    try (StagingDirectory staging = StagingDirectory.open(site)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        write(staging, pathsAndTexts[i], pathsAndTexts[i + 1]);
      }
      return staging.publish();
    }
  }

  private static void write(StagingDirectory staging, String path, String text) throws IOException {
    staging.write(new OutputPath(path), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void workMayLieOutsideAFolderThatIsPublished() throws IOException {
    Path outer = site.resolveSibling("outer");
    Path inner = outer.resolve("lectures");
    for (String text : List.of("one", "two")) {
      try (StagingDirectory staging =
          StagingDirectory.open(inner, site.resolveSibling("outer-lectures"))) {
        staging.write(
            new OutputPath("a.html"), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        staging.publish();
      }
      assertThat(inner.resolve("a.html")).hasContent(text);
    }
    assertThat(outer.toFile().list()).containsExactly("lectures");
    assertThat(site.resolveSibling("outer-lectures.lock")).isRegularFile();
  }
}
