package dev.lectern.rendering;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of views that are made when a template reads them: a page that is not rendered needs none
 * of them. Read by one thread.
 */
final class ViewList<T> extends AbstractList<Map<String, Object>> implements Fingerprint.Inputs {
  private final List<T> items;
  private final Function<T, Map<String, Object>> view;
  private final BiConsumer<T, Fingerprint> inputs;
  private @Nullable List<Map<String, Object>> made;

  /**
   * Views of items.
   *
   * @param inputs adds all that the view of an item is made of
   */
  ViewList(
      List<T> items, Function<T, Map<String, Object>> view, BiConsumer<T, Fingerprint> inputs) {
    this.items = List.copyOf(items);
    this.view = view;
    this.inputs = inputs;
  }

  @Override
  public Map<String, Object> get(int index) {
    if (made == null) {
      made = items.stream().map(view).toList();
    }
    return made.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public void addTo(Fingerprint fingerprint) {
    fingerprint.add(items.size());
    items.forEach(item -> inputs.accept(item, fingerprint));
  }
}
