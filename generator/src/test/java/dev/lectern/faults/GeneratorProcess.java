package dev.lectern.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link GeneratorLoop} in a process of its own. */
final class GeneratorProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private GeneratorProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts it and waits until its first run begins. */
  static GeneratorProcess start(Path project, Path output, int times) throws IOException {
    return start(List.of(), project, output, times);
  }

  /**
   * As {@link #start(Path, Path, int)}.
   *
   * @param shell a command that runs what follows it
   */
  static GeneratorProcess start(List<String> shell, Path project, Path output, int times)
      throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            GeneratorLoop.class.getName(),
            project.toString(),
            output.toString(),
            String.valueOf(times)));
    GeneratorProcess started =
        new GeneratorProcess(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    String line = started.output.readLine();
    if (!"begin".equals(line)) {
      throw new IllegalStateException("the generator's process said " + line);
    }
    return started;
  }

  /** Waits until the process says how its next run went; null when it has ended. */
  String outcome() throws IOException {
    return output.readLine();
  }

  /** What it says until it ends. */
  List<String> outcomes() throws IOException {
    return output.lines().toList();
  }

  /** Kills it as {@code kill -9} does: nothing it holds is tidied up. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the generator's process can't be killed");
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    output.close();
  }
}
