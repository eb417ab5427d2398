package dev.lectern.rendering;

import freemarker.core.CallPlaceCustomDataInitializationException;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The template directive {@code <@once>…</@once>}: what is inside is made once for all pages of a
 * kind and a depth in the site, and with {@code per="…"} once for each such text. A site's header,
 * or a lecture in a hundred lists, is the same bytes each time.
 *
 * <p>It may be used around what others write, who don't know of it: where the inside reads a
 * variable of the page, it is made anew for each. What reaches it as a macro's parameter can't be
 * seen, and must follow from {@code per}.
 */
final class OnceDirective implements TemplateDirectiveModel {
  /** Keeps nothing: for a page that differs from those of the site. */
  static final TemplateDirectiveModel ANEW =
      (environment, parameters, loopVariables, body) -> {
        if (body != null) {
          body.render(environment.getOut());
        }
      };

  private final PageVariables variables;

  /** The directive for one page. */
  OnceDirective(PageVariables variables) {
    this.variables = variables;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface's own signature.
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    String key = variables.samePages() + per(parameters);
    if (body == null) {
      return;
    }
    if (!(environment.getOut() instanceof Utf8Buffer page)) {
      // Output that a template keeps for itself.
      body.render(environment.getOut());
      return;
    }
    Map<String, byte[]> made = madeHere(environment);
    byte @Nullable [] known = made.get(key);
    if (known != null) {
      page.write(known);
      return;
    }
    int from = page.length();
    int before = variables.ownReads();
    body.render(page);
    if (variables.ownReads() == before) {
      made.put(key, page.since(from));
    }
  }

  /** Of one place in one template. */
  @SuppressWarnings("unchecked") // Nobody else puts data of this provider there.
  private static Map<String, byte[]> madeHere(Environment environment)
      throws TemplateModelException {
    try {
      return (Map<String, byte[]>)
          environment
              .getCurrentDirectiveCallPlace()
              .getOrCreateCustomData(OnceDirective.class, ConcurrentHashMap::new);
    } catch (CallPlaceCustomDataInitializationException e) {
      throw new TemplateModelException("once keeps nothing here", e);
    }
  }

  private static String per(Map<?, ?> parameters) throws TemplateModelException {
    if (parameters.isEmpty()) {
      return "";
    }
    if (parameters.size() == 1 && parameters.get("per") instanceof TemplateScalarModel per) {
      return per.getAsString();
    }
    throw new TemplateModelException("once knows one parameter, per, a text");
  }
}
