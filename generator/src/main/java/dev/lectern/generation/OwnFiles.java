package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.publishing.OutputPath;
import dev.lectern.publishing.StagingDirectory;
import dev.lectern.rendering.SiteAssets;
import dev.lectern.site.PathClaims;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The author's files that are published as they are, those in whose place a page or another file is
 * left out.
 *
 * @param refusedAssets paths of assets that are not published
 * @param others files of the content folder that are
 */
record OwnFiles(Set<String> refusedAssets, List<ContentFile> others) {

  /**
   * Finds which files have a place of their own and reports the others.
   *
   * @param claims the paths of the site's pages; takes those of the files
   * @param assetFolder the folder of assets, as it is named in messages
   * @param assets the author's, by their paths; sorted
   * @param others the content folder's
   */
  static OwnFiles claim(
      PathClaims claims,
      String assetFolder,
      List<String> assets,
      List<ContentFile> others,
      DiagnosticReport report) {
    Set<String> refused = new HashSet<>();
    for (String asset : assets) {
      String displayPath = assetFolder + "/" + asset;
      if (!hasPath(asset, displayPath, report) || !isFree(asset, displayPath, claims, report)) {
        refused.add(asset);
      }
    }
    List<ContentFile> published = new ArrayList<>();
    for (ContentFile file : others) {
      if (SiteAssets.isOfTheme(file.path())) {
        report.add(taken(file.path(), file.displayPath(), "a file of the theme"));
      } else if (hasPath(file.path(), file.displayPath(), report)
          && isFree(file.path(), file.displayPath(), claims, report)) {
        published.add(file);
      }
    }
    return new OwnFiles(refused, published);
  }

  /**
   * Publishes the author's files.
   *
   * @param assets where copies of the assets lie; gone afterwards
   */
  void publish(Path assets, StagingDirectory staging) throws IOException {
    for (ContentFile file : others) {
      staging.copy(new OutputPath(file.path()), file.file());
    }
    staging.moveAll(assets, refusedAssets);
  }

  private static boolean isFree(
      String path, String displayPath, PathClaims claims, DiagnosticReport report) {
    Optional<String> holder = claims.claim(path, displayPath);
    holder.ifPresent(other -> report.add(taken(path, displayPath, other)));
    return holder.isEmpty();
  }

  private static Diagnostic taken(String path, String displayPath, String holder) {
    return Diagnostic.error(
            "file-path-taken",
            SourceLocation.startOf(displayPath),
            "would be published as " + path + ", where " + holder + " is")
        .withHint("rename it");
  }

  /** Whether a file can be published under its path on every system; reported where not. */
  static boolean hasPath(String path, String displayPath, DiagnosticReport report) {
    try {
      new OutputPath(path);
      return true;
    } catch (IllegalArgumentException odd) {
      report.add(
          Diagnostic.error(
                  "file-name",
                  SourceLocation.startOf(displayPath),
                  "has a name that not every system can have")
              .withHint("rename it without \\ : * ? \" < > | and control characters"));
      return false;
    }
  }
}
