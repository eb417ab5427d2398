package dev.lectern.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.lecture.Slug;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One record made to upset, and what must become of it.
 *
 * @param name names the case and its file
 * @param bytes the whole file
 * @param fate what must become of it
 * @param says exactly the ids of the diagnostics it must get, those of its diagrams left out
 * @param slug of its page, if it is published
 * @param shows texts that must stand on its page as a reader sees them
 */
public record HostileRecord(
    String name, byte[] bytes, Fate fate, Set<String> says, String slug, List<String> shows) {

  /** What a run makes of a record. */
  public enum Fate {
    PUBLISHED,
    REFUSED,
    LEFT_OUT
  }

  static HostileRecord published(String name, UnaryOperator<RecordText> change, String... says) {
    return of(name, change.apply(RecordText.good(name)).toString().getBytes(UTF_8), says);
  }

  static HostileRecord published(String name, byte[] bytes, String... says) {
    return of(name, bytes, says);
  }

  static HostileRecord refused(String name, UnaryOperator<RecordText> change, String... says) {
    return published(name, change, says).with(Fate.REFUSED);
  }

  static HostileRecord refused(String name, byte[] bytes, String... says) {
    return of(name, bytes, says).with(Fate.REFUSED);
  }

  static HostileRecord refusedText(String name, String text, String... says) {
    return refused(name, text.getBytes(UTF_8), says);
  }

  static HostileRecord publishedText(String name, String text, String... says) {
    return of(name, text.getBytes(UTF_8), says);
  }

  static HostileRecord leftOut(String name, UnaryOperator<RecordText> change, String... says) {
    return published(name, change, says).with(Fate.LEFT_OUT);
  }

  private static HostileRecord of(String name, byte[] bytes, String... says) {
    return new HostileRecord(name, bytes, Fate.PUBLISHED, Set.of(says), name, List.of());
  }

  private HostileRecord with(Fate newFate) {
    return new HostileRecord(name, bytes, newFate, says, slug, shows);
  }

  /** The same with a part of its text replaced. */
  HostileRecord replacing(String part, String by) {
    byte[] changed = new String(bytes, UTF_8).replace(part, by).getBytes(UTF_8);
    return new HostileRecord(name, changed, fate, says, slug, shows);
  }

  /** The same, published under the slug of a text. */
  HostileRecord as(String textOfSlug) {
    return new HostileRecord(name, bytes, fate, says, Slug.of(textOfSlug).value(), shows);
  }

  /** The same, its page showing these texts. */
  HostileRecord showing(String... texts) {
    return new HostileRecord(name, bytes, fate, says, slug, List.of(texts));
  }

  /** Where its page is, below the site's root. */
  public String page() {
    return "lectures/" + slug + ".html";
  }

  @Override
  public String toString() {
    return name;
  }
}
