package dev.lectern.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Serves a folder below {@code /notes/} of this machine, as GitHub Pages serves a project's site.
 */
final class StaticServer implements AutoCloseable {
  private static final String PREFIX = "/notes/";
  private final HttpServer server;
  private final Path folder;

  StaticServer(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PREFIX, this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path =
        URLDecoder.decode(
            exchange.getRequestURI().getRawPath().substring(PREFIX.length()).replace("+", "%2B"),
            StandardCharsets.UTF_8);
    Path file = folder.resolve(path).normalize();
    boolean found = file.startsWith(folder) && Files.isRegularFile(file);
    byte[] body = Files.readAllBytes(found ? file : folder.resolve("404.html"));
    exchange.getResponseHeaders().set("Content-Type", type(found ? path : ".html"));
    exchange.sendResponseHeaders(found ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
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
