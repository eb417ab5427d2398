package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.hostile.HostileSite;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same records make the same bytes, on whatever machine and at whatever time: the project's own
 * and all hostile ones, whose names, texts and mistakes are of every kind.
 */
@Timeout(300)
class SameBytesTest {
  private static final Path CONTENT = Path.of("../content").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void anotherMachineAnotherTime() throws Exception {
    Map<String, String> here =
        run(
            project("here", false),
            "2026-06-01T00:00:00Z",
            Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"),
            List.of(
                "-Duser.language=en", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"));
    Map<String, String> there =
        run(
            project("there/in/another/folder", true),
            "2031-02-03T04:05:06Z",
            Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"),
            List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7"));
    assertThat(there.keySet()).isEqualTo(here.keySet());
    for (Map.Entry<String, String> file : here.entrySet()) {
      assertThat(there.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(here.keySet())
        .anyMatch(path -> path.startsWith("tags/"))
        .anyMatch(path -> path.startsWith("lectures/") && !path.matches("\\p{ASCII}*"))
        .hasSizeGreaterThan(500);
  }

  /** The records, written in one order or the other. */
  private Path project(String path, boolean backwards) throws IOException {
    Path content = Files.createDirectories(folder.resolve(path).resolve("content"));
    Map<String, byte[]> records = new TreeMap<>();
    HostileSite.records().forEach(record -> records.put(record.name() + ".txt", record.bytes()));
    try (Stream<Path> all = Files.list(CONTENT)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        records.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    List<String> names = new ArrayList<>(records.keySet());
    if (backwards) {
      Collections.reverse(names);
    }
    for (String name : names) {
      Path copy = Files.write(content.resolve(name), records.get(name));
      Instant changed = Instant.parse(backwards ? "2001-01-01T00:00:00Z" : "2026-05-05T05:05:05Z");
      Files.setLastModifiedTime(copy, FileTime.from(changed));
    }
    return content.getParent();
  }

  private static Map<String, String> run(
      Path project, String now, Map<String, String> environment, List<String> options)
      throws Exception {
    Path output = project.resolve("target/site");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            SampleRun.class.getName(),
            project.toString(),
            output.toString(),
            now));
    File log = project.resolve("log.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    assertThat(status).as(Files.readString(log.toPath())).isZero();
    return everyFile(output);
  }

  /** Hidden ones too. */
  private static Map<String, String> everyFile(Path output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            output.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
