package dev.lectern.topics;

import java.util.Objects;

/**
 * A subject under which lectures are listed.
 *
 * @param name as shown
 * @param key what makes two tags the same, made of the name
 */
public record Tag(String name, TagKey key) {
  public Tag {
    Objects.requireNonNull(name, "name");
    if (!key.equals(TagKey.of(name))) {
      throw new IllegalArgumentException(name + " has not the key " + key);
    }
  }

  /** The tag of a name. */
  public static Tag of(String name) {
    return new Tag(name.strip(), TagKey.of(name));
  }

  @Override
  public String toString() {
    return name;
  }
}
