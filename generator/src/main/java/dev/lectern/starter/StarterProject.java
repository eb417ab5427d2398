package dev.lectern.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete project that makes a site: pom, settings, a sample record, a page of the author's and
 * the workflow that publishes all on GitHub Pages.
 *
 * @param title the site's
 * @param language {@code zh-CN} or {@code en}, or any other tag; the sample is Chinese or English
 * @param siteUrl where the site will live; null when that is not known yet
 * @param pluginVersion of the plugin that the pom names
 */
public record StarterProject(
    String title, String language, @Nullable String siteUrl, String pluginVersion) {

  /**
   * What became of the files, relative to the project.
   *
   * @param written in the order of writing
   * @param kept there already, and left as they were
   */
  public record Outcome(List<String> written, List<String> kept) {
    public Outcome {
      written = List.copyOf(written);
      kept = List.copyOf(kept);
    }
  }

  /** Writes what is not there yet. */
  public Outcome writeTo(Path folder) throws IOException {
    List<String> written = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (Map.Entry<String, String> file : files(folder).entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        kept.add(file.getKey());
      } else {
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
        written.add(file.getKey());
      }
    }
    return new Outcome(written, kept);
  }

  private Map<String, String> files(Path folder) throws IOException {
    String sample = language.startsWith("zh") ? "zh" : "en";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", pom(folder));
    files.put("jbake.properties", settings());
    files.put("content/welcome.txt", resource("welcome_" + sample + ".txt"));
    files.put("content/about.md", resource("about_" + sample + ".md"));
    files.put(".github/workflows/pages.yml", resource("pages.yml"));
    files.put(".gitignore", "target/\n");
    // A build is over before the second compiler is worth its start, and before it is worth a
    // collection to unload classes. Most of what a large site is made of lives to the end of the
    // run: it is copied by all processors, and the heap need not grow up to it in small steps.
    files.put(
        ".mvn/jvm.config",
        "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:MetaspaceSize=64m -Xms640m -Xmn300m\n");
    return files;
  }

  private String pom(Path folder) throws IOException {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String url =
        siteUrl == null
            ? "<!-- <lectern.siteUrl>https://example.github.io/lectures/</lectern.siteUrl> -->"
            : "<lectern.siteUrl>" + xml(siteUrl) + "</lectern.siteUrl>";
    return resource("pom.xml")
        .replace("@artifactId@", name.matches("[A-Za-z0-9_.-]+") ? name : "lectures")
        .replace("@name@", xml(title))
        .replace("@siteUrl@", url)
        .replace("@pluginVersion@", pluginVersion);
  }

  private String settings() throws IOException {
    return resource("jbake.properties")
        .replace("@title@", title.replace("\\", "\\\\"))
        .replace("@language@", language);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) throws IOException {
    try (@Nullable InputStream in = StarterProject.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the plugin has lost its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
