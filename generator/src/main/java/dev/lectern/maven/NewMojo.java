package dev.lectern.maven;

import dev.lectern.importing.RecordSkeleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the skeleton of a lecture record. Its status is {@code draft}: it is left out of the site
 * until its author writes {@code success}.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends AbstractRecordMojo {

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Map<String, String> head = head();
    for (String name : List.of("Title", "URL")) {
      if (!head.containsKey(name)) {
        throw new MojoFailureException(
            ParameterValues.missing(name.equals("URL") ? "lectern.url" : "lectern.title")
                + "; write -Dtitle=\"What a gradient is\" -Durl=https://youtu.be/abcdefghij1");
      }
    }
    try {
      Path file =
          RecordSkeleton.write(contentFolder(), head, ZonedDateTime.now(ZoneId.systemDefault()));
      getLog().info("wrote " + project().relativize(file));
      getLog().info("Fill it in, then change its Status to success and run: mvn site");
    } catch (FileAlreadyExistsException taken) {
      throw new MojoFailureException(
          "there is a record "
              + project().relativize(Path.of(taken.getFile()))
              + " already; choose another lectern.title",
          taken);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the record: " + e.getMessage(), e);
    }
  }
}
