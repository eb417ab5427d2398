package dev.lectern.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the files of a site, and to pages a script that reloads them.
 *
 * <p>Answers only those who ask for this machine by name: a page of another site that has its own
 * name lead here must not read what its author has not published.
 */
final class SiteHandler implements HttpHandler {
  /** No file of a site lies here: an output path's names begin otherwise. */
  static final String OWN = "/_lectern/";

  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  /** How often to look again for a site that is being replaced, a millisecond apart. */
  private static final int LOOKS = 50;

  private final Path site;
  private final PagesAhead ahead;
  private final BrowserEvents events;

  /**
   * A handler for one site.
   *
   * @param site its folder; need not exist
   * @param ahead what is shown in place of its files
   */
  SiteHandler(Path site, PagesAhead ahead, BrowserEvents events) {
    this.site = site;
    this.ahead = ahead;
    this.events = events;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!isForThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
      answer(exchange, 403, "txt", "This server is for 127.0.0.1 and localhost only.\n");
    } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      answer(exchange, 405, "txt", "Files are only given out here.\n");
    } else if (path.equals(OWN + "events")) {
      events.connect(exchange);
    } else if (path.equals(OWN + "reload.js")) {
      answer(exchange, 200, "js", script());
    } else {
      giveOut(exchange, path);
    }
  }

  private static boolean isForThisMachine(@Nullable String host) {
    return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
  }

  private static byte[] script() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(SiteHandler.class.getResourceAsStream("reload.js"))) {
      return script.readAllBytes();
    }
  }

  private void giveOut(HttpExchange exchange, String path) throws IOException {
    Optional<byte[]> found = read(path);
    String extension = extension(path.endsWith("/") ? "index.html" : path);
    if (found.isPresent()) {
      answer(exchange, 200, extension, forBrowser(found.get(), extension));
    } else {
      byte[] page = read("/404.html").orElse("Not here.\n".getBytes(StandardCharsets.UTF_8));
      answer(exchange, 404, "html", forBrowser(page, "html"));
    }
  }

  /** A file's bytes; empty where there is none, or none of the site's. */
  private Optional<byte[]> read(String path) throws IOException {
    String file = path.endsWith("/") ? path + "index.html" : path;
    Optional<byte[]> early = ahead.find(file.substring(1));
    if (early.isPresent()) {
      return early;
    }
    for (int look = 0; look < LOOKS; look++) {
      if (Files.isDirectory(site)) {
        return readOnce(path);
      }
      pause();
    }
    return Optional.empty();
  }

  /** Between two sites there is none for some microseconds. */
  private static void pause() throws IOException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("the server stops", stop);
    }
  }

  private Optional<byte[]> readOnce(String path) {
    try {
      Path root = site.toRealPath();
      Path file = root.resolve(path.substring(1)).normalize();
      if (path.endsWith("/") || Files.isDirectory(file)) {
        file = file.resolve("index.html");
      }
      boolean inside = file.startsWith(root) && file.toRealPath().startsWith(root);
      return inside && Files.isRegularFile(file)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  private byte[] forBrowser(byte[] bytes, String extension) {
    if (!extension.equals("html")) {
      return bytes;
    }
    String page = new String(bytes, StandardCharsets.UTF_8);
    String script =
        "<script defer src=\"" + OWN + "reload.js?build=" + events.build() + "\"></script>";
    int end = page.lastIndexOf("</head>");
    return (end < 0 ? page + script : page.substring(0, end) + script + page.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static void answer(HttpExchange exchange, int status, String extension, String text)
      throws IOException {
    answer(exchange, status, extension, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String extension, byte[] bytes)
      throws IOException {
    try (exchange) {
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
      if (!head) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
