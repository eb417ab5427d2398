package dev.lectern.lecture;

import java.util.Arrays;

/**
 * Makes tables of what each UTF-16 unit is, for passes over whole transcripts, which would ask for
 * the same again and again.
 *
 * <p>A table is made in every run, for one lecture too, so it must not take long: the large ranges
 * in which all characters have the same properties are asked for once each.
 */
public final class UnitTable {
  /** First and last of each range: Han, Han, Hangul, private use. */
  private static final int[][] UNIFORM = {
    {0x3400, 0x4DB5}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3}, {0xE000, 0xF8FF}
  };

  private UnitTable() {}

  /** Tells what a unit is. */
  @FunctionalInterface
  public interface Kinds {
    /** From -128 to 127; the same for all Han characters of a block, and for all of Hangul. */
    int of(char unit);
  }

  /** One entry for each unit. */
  public static byte[] of(Kinds kinds) {
    byte[] table = new byte[1 << Character.SIZE];
    int from = 0;
    for (int[] range : UNIFORM) {
      fillEach(table, from, range[0], kinds);
      from = range[1] + 1;
      Arrays.fill(table, range[0], from, (byte) kinds.of((char) range[0]));
    }
    fillEach(table, from, table.length, kinds);
    return table;
  }

  private static void fillEach(byte[] table, int from, int to, Kinds kinds) {
    for (int unit = from; unit < to; unit++) {
      table[unit] = (byte) kinds.of((char) unit);
    }
  }
}
