package dev.lectern.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every command that the documentation gives is run, letter for letter, by a whole project in
 * {@code src/it} or by {@code .ci/run}; both fail when it fails. They may add a {@code -D}, so that
 * what takes half an hour takes some seconds.
 */
class DocumentedCommandsTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern INLINE = Pattern.compile("`(mvn [^`]*)`");
  private static final Pattern GOALS = Pattern.compile("(?m)^invoker\\.goals(?:\\.\\d+)?=(.*)$");
  private static final Pattern SCRIPT = Pattern.compile("(?m)^ *([^# ].*)$");

  /** What the machines that run tests don't have; the documents say so beside the command. */
  private static final Map<String, String> BY_HAND =
      Map.of(
          "npx serve", "Node",
          "npx lighthouse", "Node",
          "osv-scanner", "that scanner");

  /** What a Groovy script takes from the guide and runs: {@code // $ java -cp …}. */
  private static final Pattern STARTED = Pattern.compile("(?m)^// \\$ (.*)$");

  @Test
  void everyDocumentedCommandIsRun() throws IOException {
    Set<String> run = run();
    List<String> notRun = new ArrayList<>();
    int commands = 0;
    for (Path document : documents()) {
      String text = Files.readString(document);
      for (String command : commandsOf(text)) {
        commands++;
        Optional<String> excuse =
            BY_HAND.keySet().stream().filter(it -> command.startsWith(it + " ")).findAny();
        if (excuse.isPresent()) {
          assertThat(text)
              .as(command)
              .contains("needs " + BY_HAND.get(excuse.get()))
              .contains("run by hand");
        } else if (run.stream().noneMatch(it -> isRunBy(it, command))) {
          notRun.add(Guide.root().relativize(document) + ": " + command);
        }
      }
    }
    assertThat(commands).isGreaterThan(30);
    assertThat(notRun)
        .as("documented, but run by no project in src/it and not by .ci/run")
        .isEmpty();
  }

  private static boolean isRunBy(String run, String command) {
    return run.equals(command) || run.startsWith(command + " -D");
  }

  /** A command must not get by for want of a name in front of it. */
  @Test
  void everyFenceSaysWhatIsInIt() throws IOException {
    for (Path document : documents()) {
      long unnamed = 0;
      boolean open = false;
      for (String line : Files.readAllLines(document)) {
        if (line.strip().startsWith("```")) {
          unnamed += !open && line.strip().equals("```") ? 1 : 0;
          open = !open;
        }
      }
      assertThat(unnamed).as(document.toString()).isZero();
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(Guide.documents());
    documents.add(Path.of("src/main/java/dev/lectern/search/INDEX-FORMAT.md"));
    return documents;
  }

  private static Set<String> commandsOf(String document) {
    Set<String> commands = new LinkedHashSet<>();
    Matcher fence = FENCE.matcher(document);
    while (fence.find()) {
      fence.group(1).lines().filter(line -> !line.isBlank()).forEach(commands::add);
    }
    Matcher inline = INLINE.matcher(document);
    while (inline.find()) {
      commands.add(inline.group(1));
    }
    return commands;
  }

  private static Set<String> run() throws IOException {
    Set<String> run = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.endsWith("invoker.properties")) {
          add(GOALS, Files.readString(file), "mvn ", run);
        } else if (file.toString().endsWith(".groovy")) {
          add(STARTED, Files.readString(file), "", run);
        }
      }
    }
    add(SCRIPT, Files.readString(Guide.root().resolve(".ci/run")), "", run);
    return run;
  }

  private static void add(Pattern pattern, String text, String before, Set<String> run) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      run.add(before + matcher.group(1).strip());
    }
  }
}
