package dev.lectern.transcript;

import java.util.Arrays;

/**
 * A text as its UTF-16 units. A string asks at every {@code charAt} which of its two forms it has
 * and checks the index twice; the passes over a transcript took half their time for that.
 */
final class Characters implements CharSequence {
  private final char[] characters;

  Characters(String text) {
    this.characters = text.toCharArray();
  }

  private Characters(char[] characters) {
    this.characters = characters;
  }

  @Override
  public char charAt(int index) {
    return characters[index];
  }

  /** The units themselves, for a pass over all of them; not to be changed. */
  char[] units() {
    return characters;
  }

  @Override
  public int length() {
    return characters.length;
  }

  String substring(int start, int end) {
    return new String(characters, start, end - start);
  }

  @Override
  public Characters subSequence(int start, int end) {
    return new Characters(Arrays.copyOfRange(characters, start, end));
  }

  @Override
  public String toString() {
    return new String(characters);
  }
}
