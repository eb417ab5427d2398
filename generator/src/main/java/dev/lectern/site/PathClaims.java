package dev.lectern.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the paths of a site are taken by, so that no file is published over another. Paths that
 * differ in case alone are one, as some systems have it, and there is no file where a folder is.
 */
public final class PathClaims {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /**
   * Takes a path, if it is free.
   *
   * @param path from the site's root, {@code /} between names
   * @param owner what will be there, as messages name it
   * @return what is there already, or needs a folder there; empty when the path is the owner's now
   */
  public Optional<String> claim(String path, String owner) {
    String key = path.toLowerCase(Locale.ROOT);
    Optional<String> holder = holderOf(key);
    if (holder.isEmpty()) {
      files.put(key, owner);
      for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
        folders.putIfAbsent(key.substring(0, slash), owner);
      }
    }
    return holder;
  }

  private Optional<String> holderOf(String key) {
    @Nullable String holder = files.get(key);
    if (holder == null) {
      holder = folders.get(key);
    }
    for (int slash = key.indexOf('/'); holder == null && slash >= 0; ) {
      holder = files.get(key.substring(0, slash));
      slash = key.indexOf('/', slash + 1);
    }
    return Optional.ofNullable(holder);
  }
}
