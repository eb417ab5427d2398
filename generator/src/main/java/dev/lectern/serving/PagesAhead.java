package dev.lectern.serving;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are shown before the site that has them is made. */
final class PagesAhead {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** Shows files by their paths from the site's root, {@code /} between names, not encoded. */
  void show(Map<String, byte[]> fresh) {
    files.putAll(fresh);
  }

  /** What is shown at a path. */
  Optional<byte[]> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** What is shown now: a site that is begun later has it. */
  Map<String, byte[]> shown() {
    return new HashMap<>(files);
  }

  /** A site is made that has these; what was shown since stays. */
  void forget(Map<String, byte[]> made) {
    made.forEach(files::remove);
  }
}
