package dev.lectern.rendering;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads from where a lecture lived to where it lives, by the record's {@code Aliases:}. Template
 * key: {@code redirect} ({@code title}, {@code href}, {@code language}). An alias where there is a
 * page gets a warning and no redirect; of two lectures that claim one, the newer has it.
 */
final class RedirectPages implements PageFamily {
  private final RenderingContext context;
  private final Map<String, String> taken = new HashMap<>();
  private final String contentFolder;
  private final DiagnosticReport report;

  /**
   * The redirects of one site.
   *
   * @param pages the paths of all pages
   * @param contentFolder as it is named in messages
   */
  RedirectPages(
      RenderingContext context, Set<String> pages, String contentFolder, DiagnosticReport report) {
    this.context = context;
    this.contentFolder = contentFolder;
    this.report = report;
    pages.forEach(path -> taken.put(path.toLowerCase(Locale.ROOT), "a page already"));
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    for (LecturePage page : context.site().lectures()) {
      List<String> aliases = page.digest().lecture().aliases();
      for (String alias : aliases) {
        String source = contentFolder + "/" + page.digest().lecture().sourcePath();
        @Nullable String holder =
            taken.putIfAbsent(alias.toLowerCase(Locale.ROOT), "an alias of " + source);
        if (alias.equals(page.permalink().path())) {
          continue;
        }
        if (holder == null) {
          Permalink from = new Permalink(alias);
          tasks.accept(new PageTask(from, () -> render(from, page)));
        } else {
          report.add(
              Diagnostic.warning(
                      "alias-taken",
                      SourceLocation.startOf(source),
                      "its alias " + alias + " is " + holder + ", so nothing leads from there")
                  .withHint("take it out of the line \"Aliases: …\""));
        }
      }
    }
  }

  private void render(Permalink from, LecturePage page) throws IOException {
    String title = page.digest().lecture().title();
    String href = page.permalink().hrefFrom(from);
    PageView view = context.page("redirect", title, from).with("redirectHref", href);
    context
        .site()
        .settings()
        .knownUrl()
        .ifPresent(url -> view.with("canonical", page.permalink().absolute(url)));
    context.render(
        "redirect",
        from,
        view,
        Map.of(
            "redirect",
            Map.of("title", title, "href", href, "language", page.digest().language())));
  }
}
