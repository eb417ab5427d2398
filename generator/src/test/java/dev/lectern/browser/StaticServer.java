package dev.lectern.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a folder below {@code /notes/} of this machine, as GitHub Pages serves a project's site.
 */
final class StaticServer implements AutoCloseable {
  private final String prefix;
  private final HttpServer server;
  private final Path folder;

  StaticServer(Path folder) throws IOException {
    this(folder, "/notes/");
  }

  /** Serves the folder below another path. */
  StaticServer(Path folder, String prefix) throws IOException {
    this.folder = folder;
    this.prefix = prefix;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(prefix, this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path =
        URLDecoder.decode(
            exchange.getRequestURI().getRawPath().substring(prefix.length()).replace("+", "%2B"),
            StandardCharsets.UTF_8);
    Path file = folder.resolve(path).normalize();
    boolean found = file.startsWith(folder) && Files.isRegularFile(file);
    byte[] body = Files.readAllBytes(found ? file : folder.resolve("404.html"));
    String type = type(found ? path : ".html");
    exchange.getResponseHeaders().set("Content-Type", type);
    if (!type.startsWith("text/html")) {
      // As GitHub Pages does; a browser then compiles the same script once, not for each page.
      exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
    }
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      body = gzipped(body);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(found ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] gzipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      default -> "application/xml";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
