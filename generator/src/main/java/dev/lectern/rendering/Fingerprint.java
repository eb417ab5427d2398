package dev.lectern.rendering;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what a page is made of, so that two pages of one sum have the same bytes and the second
 * need not be rendered. The sum is MurmurHash3's of 128 bits (x64).
 *
 * <p>Takes what views are made of: texts, numbers, truth values, other sums, lists and maps of
 * them, and what knows its own inputs. Where anything else is among them there is no sum, and the
 * page is always rendered.
 */
final class Fingerprint {
  private final HashStream128 hash = Hashing.murmur3_128().hashStream();
  private boolean unknown;

  /** A part of a view that is made when a template reads it, of inputs that are known before. */
  interface Inputs {
    /** Adds all that the part is made of. */
    void addTo(Fingerprint fingerprint);
  }

  /** Adds a value with all that is in it. The entries of a map have no order. */
  Fingerprint add(@Nullable Object value) {
    if (value == null) {
      begin('0', 0);
    } else if (value instanceof String text) {
      addText('s', text);
    } else if (value instanceof Boolean || value instanceof Number) {
      addText('n', value.toString());
    } else if (value instanceof HashValue128 sum) {
      hash.putChar('h')
          .putLong(sum.getMostSignificantBits())
          .putLong(sum.getLeastSignificantBits());
    } else if (value instanceof Inputs inputs) {
      begin('i', 0);
      inputs.addTo(this);
    } else if (value instanceof Map<?, ?> map) {
      addEntries(map);
    } else if (value instanceof Collection<?> all) {
      begin('l', all.size());
      all.forEach(this::add);
    } else {
      unknown = true;
    }
    return this;
  }

  private void addEntries(Map<?, ?> map) {
    begin('m', map.size());
    Object[] keys = map.keySet().toArray();
    for (Object key : keys) {
      if (!(key instanceof String)) {
        unknown = true;
        return;
      }
    }
    Arrays.sort(keys);
    for (Object key : keys) {
      add(key).add(map.get(key));
    }
  }

  private void addText(char kind, String text) {
    begin(kind, text.length());
    hash.putChars(text);
  }

  /** Kind and length before each value: no two sequences of values are one sequence of bytes. */
  private void begin(char kind, int length) {
    hash.putChar(kind).putInt(length);
  }

  /** The sum in hexadecimal digits; null where there is none. */
  @Nullable String sum() {
    return unknown ? null : HexFormat.of().formatHex(hash.get().toByteArray());
  }

  /**
   * The sum, for others to add.
   *
   * @throws IllegalStateException where there is none
   */
  HashValue128 part() {
    if (unknown) {
      throw new IllegalStateException("made of something that can't be summed up");
    }
    return hash.get();
  }
}
