package dev.lectern.rendering;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells a template's mistakes in the form that records' mistakes have, each once. */
final class TemplateProblems {
  private static final String ID = "template";

  private final String folder;
  private final DiagnosticReport report;
  private final Set<Diagnostic> told = ConcurrentHashMap.newKeySet();

  TemplateProblems(SiteConfiguration configuration, DiagnosticReport report) {
    this.folder = configuration.getTemplateFolderName() + "/";
    this.report = report;
  }

  void noTemplate(String type) {
    tell(
        Diagnostic.error(
                ID,
                SourceLocation.startOf("jbake.properties"),
                "no template is set for documents of type \"" + type + "\"")
            .withHint("set template." + type + ".file"));
  }

  /** JBake would render with an engine that escapes nothing, or with none at all. */
  void foreignTemplate(String type, String template) {
    tell(
        Diagnostic.error(
                ID,
                SourceLocation.startOf("jbake.properties"),
                "the template \"" + template + "\" is no .ftlh or .ftlx file")
            .withHint("rename it and set template." + type + ".file"));
  }

  void add(Exception failure, String template) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException wrong) {
        tell(
            error(
                wrong.getTemplateName(),
                template,
                wrong.getLineNumber(),
                wrong.getColumnNumber(),
                wrong.getEditorMessage()));
        return;
      }
      if (cause instanceof TemplateException wrong) {
        tell(
            error(
                wrong.getTemplateSourceName(),
                template,
                wrong.getLineNumber(),
                wrong.getColumnNumber(),
                wrong.getMessageWithoutStackTop()));
        return;
      }
      if (cause instanceof TemplateNotFoundException missing) {
        tell(error(missing.getTemplateName(), template, 1, 1, "there is no such template"));
        return;
      }
    }
    throw new IllegalStateException("rendering with " + template + " failed", failure);
  }

  private Diagnostic error(
      @Nullable String name,
      String template,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable String message) {
    return Diagnostic.error(
        ID,
        new SourceLocation(
            folder + (name == null ? template : name),
            line == null ? 1 : Math.max(1, line),
            column == null ? 1 : Math.max(1, column)),
        message == null ? "the template failed" : message.strip());
  }

  private void tell(Diagnostic problem) {
    if (told.add(problem)) {
      report.add(problem);
    }
  }
}
