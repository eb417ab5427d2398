package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.ParseException;
import freemarker.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteConfigurationTest {
  @TempDir private Path project;

  private SiteConfiguration configuration() {
    return SiteConfiguration.of(project, project.resolve("content"), Map.of(), project);
  }

  @Test
  void pagesAreRenderedWithTheTemplatesReadBefore() throws IOException {
    Path own = Files.createDirectory(project.resolve("templates")).resolve("tag.ftlh");
    Files.writeString(own, "first");
    SiteConfiguration configuration = configuration();
    configuration.readTemplates();
    Files.writeString(own, "second");
    Template read = configuration.templates().getTemplate("tag.ftlh");
    assertThat(read).hasToString("first");
    assertThat(configuration().templates().getTemplate("tag.ftlh")).hasToString("second");
  }

  @Test
  void wrongTemplateIsToldWhenItIsUsedAndKeepsNoOtherFromBeingRead() throws IOException {
    Path templates = Files.createDirectory(project.resolve("templates"));
    Files.writeString(templates.resolve("archive.ftlh"), "\n<#if x>");
    Files.writeString(templates.resolve("tag.ftlh"), "whole");
    SiteConfiguration configuration = configuration();
    configuration.readTemplates();
    assertThatThrownBy(() -> configuration.templates().getTemplate("archive.ftlh"))
        .isInstanceOfSatisfying(
            IOException.class,
            told ->
                assertThat(told)
                    .hasRootCauseInstanceOf(ParseException.class)
                    .hasStackTraceContaining("line 2"));
    assertThat(configuration.templates().getTemplate("tag.ftlh")).hasToString("whole");
  }
}
