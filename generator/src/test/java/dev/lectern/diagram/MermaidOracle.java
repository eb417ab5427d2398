package dev.lectern.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Mermaid's own flowchart parser, run by GraalJS: what it says is right by definition. */
final class MermaidOracle {
  /** One for all tests: to start it takes longer than all that they ask. */
  private static @Nullable MermaidOracle shared;

  private final Value parse;
  private final Map<String, Meaning> known = new HashMap<>();

  private MermaidOracle() {
    Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context.eval("js", resource("/mermaid-parser/flowchart-parser.js"));
    parse = context.eval("js", "(text) => JSON.parse(parseFlowchart(text))");
  }

  static synchronized MermaidOracle shared() {
    MermaidOracle oracle = shared;
    if (oracle == null) {
      oracle = new MermaidOracle();
      shared = oracle;
    }
    return oracle;
  }

  /**
   * What a diagram means, in a form that can be compared.
   *
   * @param error what is wrong with it, or empty; then the rest is empty too
   * @param nodes {@code id|text|shape}, sorted
   * @param edges {@code from|to|text|head and tail|stroke}, in the order of the source
   * @param groups {@code id|title|members}, sorted
   */
  record Meaning(
      String error, Collection<String> nodes, List<String> edges, Collection<String> groups) {

    boolean isReadable() {
      return error.isEmpty();
    }

    /** As golden files show it. */
    @Override
    public String toString() {
      return Stream.of(List.of(error), nodes, edges, groups)
          .map(lines -> lines.stream().map(line -> line.replace("\n", "\\n") + "\n"))
          .map(lines -> lines.collect(Collectors.joining()))
          .collect(Collectors.joining("--\n"));
    }
  }

  Meaning read(String source) {
    return known.computeIfAbsent(source, this::parse);
  }

  private Meaning parse(String source) {
    Value result;
    try {
      result = parse.execute(source);
    } catch (PolyglotException e) {
      return new Meaning(String.valueOf(e.getMessage()), List.of(), List.of(), List.of());
    }
    Collection<String> nodes = new TreeSet<>();
    for (Value node : items(result.getMember("nodes"))) {
      nodes.add(text(node, 0) + "|" + text(node, 1) + "|" + text(node, 2));
    }
    List<String> edges = new ArrayList<>();
    for (Value edge : items(result.getMember("edges"))) {
      edges.add(
          String.join(
              "|", text(edge, 0), text(edge, 1), text(edge, 2), text(edge, 3), text(edge, 4)));
    }
    Collection<String> groups = new TreeSet<>();
    for (Value group : items(result.getMember("groups"))) {
      Collection<String> members = new TreeSet<>();
      items(group.getArrayElement(2)).forEach(member -> members.add(member.asString()));
      groups.add(text(group, 0) + "|" + text(group, 1) + "|" + members);
    }
    return new Meaning("", nodes, edges, groups);
  }

  private static List<Value> items(Value array) {
    List<Value> items = new ArrayList<>();
    for (long i = 0; i < array.getArraySize(); i++) {
      items.add(array.getArrayElement(i));
    }
    return items;
  }

  private static String text(Value array, int index) {
    return array.getArrayElement(index).asString().strip();
  }

  static String resource(String name) {
    try (InputStream in = MermaidOracle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
