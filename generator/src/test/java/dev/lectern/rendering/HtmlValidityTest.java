package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Every page of the sample site against the Nu HTML checker. */
class HtmlValidityTest {

  @Test
  void theCheckerFindsNoErrorOnAnyPage() throws Exception {
    List<String> wrong = new ArrayList<>();
    int pages = 0;
    try (Stream<Path> files = Files.walk(SampleSite.folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String messages = check(Files.readString(file));
        if (!messages.isEmpty()) {
          wrong.add(SampleSite.folder().relativize(file) + ": " + messages);
        }
        pages++;
      }
    }
    assertThat(pages).isGreaterThan(8);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theCheckerFindsAnErrorWhereThereIsOne() throws Exception {
    assertThat(check("<!DOCTYPE html><html lang=en><title>x</title><p><div></p>"))
        .contains("No “p” element in scope");
  }

  private static String check(String html) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceCode sourceCode = new SourceCode();
    MessageEmitterAdapter errors =
        new MessageEmitterAdapter(
            null,
            sourceCode,
            false,
            new ImageCollector(sourceCode),
            0,
            false,
            new TextMessageEmitter(out, false));
    errors.setErrorsOnly(true);
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(
        "http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
    validator.setUpValidatorAndParsers(errors, false, false);
    errors.start(null);
    validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    errors.end("", "", "");
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
