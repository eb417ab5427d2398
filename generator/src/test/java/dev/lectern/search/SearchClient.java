package dev.lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** The browser's half, {@code search.js} without a page, run by GraalJS on an index in memory. */
final class SearchClient implements AutoCloseable {
  private static final Path SCRIPT = Path.of("..", "assets", "js", "search.js");

  private final Map<String, byte[]> files;
  private final Context context;
  private final Value search;
  private final Value tokens;
  private final Value lecture;

  /** Files loaded so far, with repeats. */
  final List<String> loaded = new ArrayList<>();

  /** {@code files} by their path, as the writer gave them; may be empty for tokens alone. */
  SearchClient(Map<String, byte[]> files) {
    this.files = files;
    context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    try {
      context.eval("js", Files.readString(SCRIPT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ProxyExecutable load = arguments -> load(arguments[0].asString());
    context.getBindings("js").putMember("loadFile", load);
    context.eval("js", "lecternSearch.load = async (url) => loadFile(url)");
    if (!files.isEmpty()) {
      context.eval("js", "lecternSearch.open('search/')");
    }
    search = context.eval("js", "(query, took) => lecternSearch.search(query).then(took)");
    lecture = context.eval("js", "(number, took) => lecternSearch.lecture(number).then(took)");
    tokens =
        context.eval(
            "js",
            """
            (text) => lecternSearch.tokens(text)
              .map(({ text, run }) => run ? `[${text}]` : text).join(' ')
            """);
  }

  /** As the browser's loader, with the script in place of the element. */
  private Object load(String url) {
    String path = url.replaceAll("\\?.*", "");
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalStateException("no file " + path);
    }
    loaded.add(path);
    context.eval("js", new String(bytes, StandardCharsets.UTF_8));
    return true;
  }

  String tokens(String text) {
    return tokens.execute(text).asString();
  }

  /**
   * An answer.
   *
   * @param lectures all hits, best first
   * @param exact those of them that hold every part of the query as it is
   * @param places by lecture, the paragraph from 1, 0 when unknown
   */
  record Answer(
      List<Integer> lectures,
      List<Integer> exact,
      Map<Integer, Integer> places,
      List<String> phrases) {}

  Answer search(String query) {
    List<Integer> lectures = new ArrayList<>();
    List<Integer> exact = new ArrayList<>();
    Map<Integer, Integer> places = new TreeMap<>();
    List<String> phrases = new ArrayList<>();
    Value answer = await(search, query);
    Value hits = answer.getMember("hits");
    for (long i = 0; i < hits.getArraySize(); i++) {
      Value hit = hits.getArrayElement(i);
      int number = hit.getMember("lecture").asInt();
      lectures.add(number);
      if (hit.getMember("exact").asBoolean()) {
        exact.add(number);
      }
      places.put(number, hit.getMember("place").asInt());
    }
    Value quoted = answer.getMember("phrases");
    for (long i = 0; i < quoted.getArraySize(); i++) {
      phrases.add(quoted.getArrayElement(i).asString());
    }
    return new Answer(lectures, exact, places, phrases);
  }

  /** What a result shows, as the client reads it. */
  Value lecture(int number) {
    return await(lecture, number);
  }

  private static Value await(Value function, Object argument) {
    Value[] result = new Value[1];
    ProxyExecutable took =
        arguments -> {
          result[0] = arguments[0];
          return null;
        };
    Value promise = function.execute(argument, took);
    if (result[0] == null) {
      Value[] error = new Value[1];
      ProxyExecutable failed =
          arguments -> {
            error[0] = arguments[0];
            return null;
          };
      promise.invokeMember("catch", failed);
      throw new IllegalStateException("no answer to " + argument + ": " + error[0]);
    }
    return result[0];
  }

  @Override
  public void close() {
    context.close();
  }
}
