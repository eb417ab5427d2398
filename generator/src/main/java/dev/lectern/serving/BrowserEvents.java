package dev.lectern.serving;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells open pages what happened, as server-sent events. A page that connects is told the build
 * that is served and what is wrong with the newest, so that it never shows an old one.
 */
final class BrowserEvents {
  private final Set<HttpExchange> pages = ConcurrentHashMap.newKeySet();
  private String build;
  private String problems = "";

  /** Begins with a build; an id that no earlier run of the server had. */
  BrowserEvents(String build) {
    this.build = build;
  }

  /** The build that is served. */
  synchronized String build() {
    return build;
  }

  /** Takes a page; the exchange stays open until the page goes. */
  synchronized void connect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    pages.add(exchange);
    send(exchange, event("build", build));
    send(exchange, event("problems", problems));
  }

  /** Pages are shown anew. */
  synchronized void reload(String newBuild) {
    build = newBuild;
    sendAll(event("build", build));
  }

  /** Pages load their style sheets again and stay otherwise as they are. */
  synchronized void restyle(String newBuild) {
    build = newBuild;
    sendAll(event("styles", build));
  }

  /** Pages show what is wrong with the newest build; empty when nothing is. */
  synchronized void problems(String text) {
    problems = text;
    sendAll(event("problems", text));
  }

  /** Finds out which pages have gone. */
  synchronized void beat() {
    sendAll(":\n\n");
  }

  synchronized void close() {
    pages.forEach(HttpExchange::close);
    pages.clear();
  }

  private static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data.replace("\n", "\ndata: ") + "\n\n";
  }

  private void sendAll(String text) {
    for (Iterator<HttpExchange> open = pages.iterator(); open.hasNext(); ) {
      send(open.next(), text);
    }
  }

  private void send(HttpExchange page, String text) {
    try {
      OutputStream out = page.getResponseBody();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      // The reader closed the page or went on to another.
      pages.remove(page);
      page.close();
    }
  }
}
