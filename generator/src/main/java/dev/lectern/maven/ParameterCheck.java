package dev.lectern.maven;

import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What Maven lets pass without a word: a switch that is neither true nor false, which it takes for
 * false, and a misspelt {@code -Dlectern.…}, which it ignores.
 */
final class ParameterCheck {
  private static final String PREFIX = "lectern.";

  private final MavenSession session;
  private final MojoExecution execution;

  ParameterCheck(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  void run(Log log) throws MojoFailureException {
    Set<String> known = properties();
    for (String given : session.getUserProperties().stringPropertyNames()) {
      if (given.startsWith(PREFIX) && !known.contains(given)) {
        String near = known.stream().filter(given::equalsIgnoreCase).findFirst().orElse("");
        log.warn(
            "no goal of Lectern knows -D"
                + given
                + (near.isEmpty()
                    ? "; mvn lectern:help lists what they know"
                    : "; write -D" + near));
      }
    }
    for (Parameter parameter : execution.getMojoDescriptor().getParameters()) {
      if (parameter.getType().equals("boolean")) {
        requireBoolean(parameter);
      }
    }
  }

  private void requireBoolean(Parameter parameter) throws MojoFailureException {
    @Nullable Xpp3Dom configuration = execution.getConfiguration();
    @Nullable Xpp3Dom element =
        configuration == null ? null : configuration.getChild(parameter.getName());
    if (element == null || element.getValue() == null) {
      return;
    }
    try {
      Object value =
          new PluginParameterExpressionEvaluator(session, execution).evaluate(element.getValue());
      if (value != null && !value.toString().matches("(?i)\\s*(true|false)?\\s*")) {
        throw new MojoFailureException(
            property(parameter) + " \"" + value + "\" is neither true nor false");
      }
    } catch (ExpressionEvaluationException e) {
      throw new MojoFailureException(property(parameter) + ": " + e.getMessage(), e);
    }
  }

  /** The properties of all goals: one run may set parameters of several. */
  private Set<String> properties() {
    Set<String> properties = new TreeSet<>();
    for (MojoDescriptor mojo : execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
      PlexusConfiguration configuration = mojo.getMojoConfiguration();
      for (PlexusConfiguration parameter : configuration.getChildren()) {
        properties.add(withoutBraces(parameter.getValue("")));
      }
    }
    return properties;
  }

  /** The name to use on the command line: {@code lectern.skip}. */
  private String property(Parameter parameter) {
    String expression =
        execution
            .getMojoDescriptor()
            .getMojoConfiguration()
            .getChild(parameter.getName())
            .getValue("");
    return expression.isEmpty() ? parameter.getName() : withoutBraces(expression);
  }

  private static String withoutBraces(String expression) {
    return expression.startsWith("${") && expression.endsWith("}")
        ? expression.substring(2, expression.length() - 1)
        : expression;
  }
}
