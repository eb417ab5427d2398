package dev.lectern.generation;

import dev.lectern.publishing.FileStamp;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Names the program that runs: equal only for equal classes, templates and libraries on an equal
 * Java. What one program kept is nothing to another.
 */
final class CodeVersion {
  private CodeVersion() {}

  /** Of what was loaded with Lectern's classes. */
  static String current() throws IOException {
    List<String> parts = new ArrayList<>();
    ClassLoader loader = CodeVersion.class.getClassLoader();
    // Each names one entry of the class path: Lectern's own, and what it is built on.
    for (String name :
        List.of(
            "dev/lectern/generation/CodeVersion.class",
            "dev/lectern/theme/templates/lecture.ftlh",
            "org/jbake/app/Parser.class",
            "freemarker/template/Template.class",
            "org/commonmark/parser/Parser.class",
            "com/hankcs/hanlp/HanLP.class")) {
      @Nullable URL url = loader.getResource(name);
      if (url == null) {
        throw new IOException("the plugin is not whole: " + name + " is missing");
      }
      parts.add(
          url.openConnection() instanceof JarURLConnection jar ? jar(jar) : folder(url, name));
    }
    parts.add(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    return ContentHash.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** The table of contents holds a checksum of each file. */
  private static String jar(JarURLConnection connection) throws IOException {
    try (ZipFile jar = new ZipFile(new File(uri(connection.getJarFileURL())))) {
      return jar.stream()
          .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize())
          .sorted()
          .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
          .toString();
    }
  }

  /** Classes that no jar holds yet, as tests have them. */
  private static String folder(URL url, String name) throws IOException {
    String place = uri(url).toString();
    Path root = Path.of(URI.create(place.substring(0, place.length() - name.length())));
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root.resolve("dev/lectern"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.add(root.relativize(file) + " " + FileStamp.of(file));
      }
    }
    Collections.sort(files);
    return String.join("\n", files);
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("not a place of files: " + url, e);
    }
  }
}
