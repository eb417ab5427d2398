package dev.lectern.rendering;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jbake.app.Asset;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and pictures: those of the default theme, and over them the site's own,
 * which JBake copies.
 */
public final class SiteAssets {
  private static final String THEME = "dev/lectern/theme/assets/";

  /** A file that is surely there: not every class loader finds a folder. */
  private static final String ANCHOR = "css/site.css";

  private SiteAssets() {}

  /** Whether the default theme has a file, or a folder, at a path of the site. */
  public static boolean isOfTheme(String path) {
    return SiteAssets.class.getClassLoader().getResource(THEME + path) != null;
  }

  /** The site's own assets, absolute; none when it has no folder. */
  public static List<Path> own(SiteConfiguration configuration) throws IOException {
    Path folder = configuration.getAssetFolder().toPath();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Gives those of the theme to a sink, and lets JBake, which knows which of the site's own are to
   * be published, copy these to its destination folder: {@code assets/css/site.css} becomes {@code
   * css/site.css}.
   */
  public static void copy(SiteConfiguration configuration, PageSink sink) throws IOException {
    File own = configuration.getAssetFolder();
    copyTheme(own, sink);
    if (own.isDirectory()) {
      Asset assets = new Asset(configuration);
      assets.copy();
      for (Throwable failure : assets.getErrors()) {
        throw new IOException("cannot copy the assets of " + own.getName(), failure);
      }
    }
  }

  private static void copyTheme(File own, PageSink sink) throws IOException {
    @Nullable URL theme = SiteAssets.class.getClassLoader().getResource(THEME + ANCHOR);
    if (theme == null) {
      throw new IOException("the default theme is missing from the plugin");
    }
    if (theme.openConnection() instanceof JarURLConnection jar) {
      copyFromJar(jar, own, sink);
    } else {
      copyFromFolder(theme, own, sink);
    }
  }

  private static void copyFromJar(JarURLConnection connection, File own, PageSink sink)
      throws IOException {
    // Not the connection's own jar file: that one is shared and may not be closed.
    File file = new File(uri(connection.getJarFileURL()));
    try (ZipFile jar = new ZipFile(file)) {
      List<? extends ZipEntry> entries =
          jar.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(THEME))
              .toList();
      for (ZipEntry entry : entries) {
        String path = entry.getName().substring(THEME.length());
        if (isWanted(path, own)) {
          sink.write(path, ByteBuffer.wrap(jar.getInputStream(entry).readAllBytes()));
        }
      }
    }
  }

  private static void copyFromFolder(URL anchor, File own, PageSink sink) throws IOException {
    Path folder = Path.of(uri(anchor)).resolveSibling("..").normalize();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (isWanted(path, own)) {
          sink.write(path, ByteBuffer.wrap(Files.readAllBytes(file)));
        }
      }
    }
  }

  /** Not hidden, and not in the site's own assets. */
  private static boolean isWanted(String path, File own) {
    return !isHidden(path) && !new File(own, path).isFile();
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("not a place of files: " + url, e);
    }
  }
}
