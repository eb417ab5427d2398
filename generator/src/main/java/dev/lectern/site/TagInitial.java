package dev.lectern.site;

import java.util.List;

/**
 * The tags under one letter of an index by name.
 *
 * @param letter {@code A} to {@code Z}, or {@code #} for what begins with none; Chinese names stand
 *     under their pinyin
 * @param tags in order of their names; not empty
 */
public record TagInitial(char letter, List<TagLink> tags) {
  public TagInitial {
    tags = List.copyOf(tags);
  }
}
