package dev.lectern.rendering;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** The template function {@code t("key", argument…)}: a text of the interface. */
final class TextMethod implements TemplateMethodModelEx {
  private final Messages messages;

  TextMethod(Messages messages) {
    this.messages = messages;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface's own signature.
  public Object exec(List arguments) throws TemplateModelException {
    if (arguments.isEmpty()) {
      throw new TemplateModelException("t needs the name of a text");
    }
    Object[] values = new Object[arguments.size() - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(arguments.get(i + 1));
    }
    try {
      return messages.text(String.valueOf(value(arguments.get(0))), values);
    } catch (IllegalArgumentException unknown) {
      throw new TemplateModelException(unknown.getMessage(), unknown);
    }
  }

  private static Object value(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    if (argument instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    throw new TemplateModelException("t takes texts and numbers, not " + argument);
  }
}
