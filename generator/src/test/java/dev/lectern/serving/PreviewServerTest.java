package dev.lectern.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.SettingsException;
import dev.lectern.testing.SampleSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PreviewServerTest {
  @TempDir Path folder;
  private Path project;
  private Preview preview;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws Exception {
    project = folder.resolve("project");
    Files.createDirectories(project.resolve("content"));
    SampleSite.writeRecord(project.resolve("content/a.txt"), "First");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    preview = new Preview(project);
  }

  @AfterEach
  void stop() throws Exception {
    preview.close();
  }

  @Test
  void onlyServedPagesHoldTheScript() throws Exception {
    HttpResponse<String> page = get("lectures/a.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("<script defer src=\"/_lectern/reload.js?build=");
    assertThat(get("_lectern/reload.js").body()).contains("EventSource");
    assertThat(Files.readString(project.resolve("target/site/lectures/a.html")))
        .doesNotContain("_lectern");
    assertThat(get("").body()).contains("First");
    assertThat(get("css/site.css").headers().firstValue("Content-Type"))
        .contains("text/css; charset=utf-8");
  }

  @Test
  void whatIsNotThereIsToldInTheSitesOwnWay() throws Exception {
    HttpResponse<String> page = get("nothing.html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("page-error404", "reload.js");
  }

  @Test
  void nothingOutsideTheSiteIsGivenOut() throws Exception {
    Files.createSymbolicLink(project.resolve("target/site/link.txt"), folder.resolve("secret.txt"));
    for (String path :
        new String[] {
          "../secret.txt",
          "../../../secret.txt",
          "%2e%2e/%2e%2e/%2e%2e/secret.txt",
          "lectures/..%2f..%2f..%2f..%2fsecret.txt",
          "link.txt",
          "//" + folder + "/secret.txt",
          "%00",
          "..%5c..%5c..%5csecret.txt"
        }) {
      String answer = raw("GET /" + path + " HTTP/1.1", "127.0.0.1");
      assertThat(answer).as(path).doesNotContain("200 OK").doesNotContain("secret\n");
    }
  }

  @Test
  void onlyThisMachineIsAnswered() throws Exception {
    String get = "GET /index.html HTTP/1.1";
    assertThat(raw(get, "attacker.example")).startsWith("HTTP/1.1 403");
    assertThat(raw(get, "127.0.0.1.attacker.example:8820")).startsWith("HTTP/1.1 403");
    assertThat(raw(get, "localhost:8820")).startsWith("HTTP/1.1 200");
    assertThat(raw(get, "[::1]:8820")).startsWith("HTTP/1.1 200");
    assertThat(raw("DELETE /index.html HTTP/1.1", "localhost")).startsWith("HTTP/1.1 405");
  }

  @Test
  void aChangeIsBuiltAndTold() throws Exception {
    try (Stream<String> lines = events()) {
      Iterator<String> events = lines.filter(line -> !line.isEmpty()).iterator();
      assertThat(events.next()).isEqualTo("event: build");
      String first = events.next();
      assertThat(events.next()).isEqualTo("event: problems");
      assertThat(events.next()).isEqualTo("data: ");

      preview.replace("content/a.txt", "Title: First", "Title: Changed");
      assertThat(preview.awaitBuild()).isEqualTo("built");
      assertThat(events.next()).isEqualTo("event: build");
      String shown = events.next();
      assertThat(shown).startsWith("data: ").isNotEqualTo(first);
      assertThat(events.next()).isEqualTo("event: build");
      assertThat(events.next()).startsWith("data: ").isNotEqualTo(shown);
      assertThat(events.next()).isEqualTo("event: problems");
      assertThat(events.next()).isEqualTo("data: ");
      assertThat(get("lectures/a.html").body()).contains("Changed");

      preview.write("assets/css/site.css", "body { color: red }");
      assertThat(preview.awaitBuild()).isEqualTo("built");
      String kind = events.next();
      // A folder that is new is more than a style sheet.
      assertThat(kind).isIn("event: styles", "event: build");
    }
  }

  @Test
  void aSavedRecordIsShownBeforeTheSiteIsBuilt() throws Exception {
    List<String> served = new ArrayList<>();
    List<String> published = new ArrayList<>();
    preview.whenShown(
        () -> {
          try {
            served.add(get("lectures/a.html").body());
            served.add(get("lectures/a.md").body());
            published.add(Files.readString(project.resolve("target/site/lectures/a.html")));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    preview.replace("content/a.txt", "Title: First", "Title: Changed");
    assertThat(preview.awaitBuild()).isEqualTo("built");
    assertThat(served).hasSize(2).allMatch(text -> text.contains("Changed"));
    assertThat(served.get(0)).contains("reload.js");
    assertThat(published).hasSize(1).allMatch(text -> text.contains("First"));
    String page = get("lectures/a.html").body();
    assertThat(page.replaceAll("build=[^\"]*", ""))
        .as("what was shown first is what was built")
        .isEqualTo(served.get(0).replaceAll("build=[^\"]*", ""));

    // A record that can't be published shows nothing but the problem.
    preview.replace("content/a.txt", "URL: https", "URL: ftp");
    assertThat(preview.awaitBuild()).isEqualTo("failed");
    assertThat(published).hasSize(1);
  }

  @Test
  void whatIsWrongIsToldUntilItIsMended() throws Exception {
    preview.replace("content/a.txt", "URL: https", "URL: ftp");
    assertThat(preview.awaitBuild()).isEqualTo("failed");
    assertThat(get("lectures/a.html").body()).contains("First");
    try (Stream<String> lines = events()) {
      Iterator<String> events = lines.iterator();
      while (!events.next().equals("event: problems")) {
        // The build comes first.
      }
      List<String> told = new ArrayList<>();
      for (String line = events.next(); !line.isEmpty(); line = events.next()) {
        told.add(line);
      }
      assertThat(told).anyMatch(line -> line.startsWith("data: content/a.txt:3:6: error: "));
    }
    preview.replace("content/a.txt", "URL: ftp", "URL: https");
    assertThat(preview.awaitBuild()).isEqualTo("built");
  }

  @Test
  void newFoldersAreWatchedToo() throws Exception {
    preview.write("content/deep/er/b.txt", Files.readString(project.resolve("content/a.txt")));
    assertThat(preview.awaitBuild()).isEqualTo("built");
    preview.replace("content/deep/er/b.txt", "Title: First", "Title: Deeper");
    do {
      assertThat(preview.awaitBuild()).isEqualTo("built");
    } while (!get("lectures/b.html").body().contains("Deeper"));
    preview.write("templates/partials/site-footer.ftlh", "<#macro siteFooter>mine</#macro>");
    do {
      assertThat(preview.awaitBuild()).isEqualTo("built");
    } while (!get("lectures/a.html").body().contains("mine"));
    preview.write("jbake.properties", "site.title=Another\n");
    assertThat(preview.awaitBuild()).isEqualTo("built");
    assertThat(get("").body()).contains("Another");
  }

  @Test
  void aTakenPortIsNamed() {
    int port = URI.create(preview.url("")).getPort();
    assertThatThrownBy(() -> PreviewServer.open(() -> Preview.settings(project), port, new NoLog()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("port " + port + " is taken")
        .hasMessageContaining("lectern.port");
  }

  private static final class NoLog implements PreviewServer.BuildLog {
    @Override
    public void built(GenerationResult result, long millis) {
      throw new AssertionError("nothing is built");
    }

    @Override
    public void failed(String message) {
      throw new AssertionError(message);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(preview.url(path))).build(), BodyHandlers.ofString());
  }

  private Stream<String> events() throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(preview.url("_lectern/events"))).build(),
            BodyHandlers.ofLines())
        .body();
  }

  /** A request as no client would write it. */
  private String raw(String request, String host) throws IOException {
    URI server = URI.create(preview.url(""));
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String text = request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder all = new StringBuilder();
      for (String line = answer.readLine(); line != null; line = answer.readLine()) {
        all.append(line).append('\n');
      }
      return all.toString();
    }
  }
}
