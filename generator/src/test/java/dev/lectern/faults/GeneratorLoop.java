package dev.lectern.faults;

import dev.lectern.publishing.PublishingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that makes the new site and the old one in turn, first the one that is not published,
 * until it has done so often enough or is killed. It says {@code begin} before the first run and,
 * after each, how it went.
 *
 * <p>Arguments: the project folder of {@link TwoSites}, the output folder, how often.
 */
final class GeneratorLoop {
  private GeneratorLoop() {}

  public static void main(String[] arguments) throws Exception {
    TwoSites sites = TwoSites.in(Path.of(arguments[0]));
    Path output = Path.of(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    System.out.println("begin");
    boolean isNew = Files.exists(output.resolve("lectures/new-1.html"));
    for (int i = isNew ? 1 : 0; i < times + (isNew ? 1 : 0); i++) {
      String state = i % 2 == 0 ? TwoSites.NEW : TwoSites.OLD;
      System.out.println(outcome(sites, state, output));
    }
  }

  private static String outcome(TwoSites sites, String state, Path output) throws Exception {
    try {
      return sites.generate(state, output).publication() == null ? "refused" : "made " + state;
    } catch (PublishingException refused) {
      return "refused: " + refused.getMessage();
    } catch (IOException failed) {
      return "failed: " + failed;
    }
  }
}
