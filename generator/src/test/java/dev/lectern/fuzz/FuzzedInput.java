package dev.lectern.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The input that a few invented bytes stand for: themselves, or, where they hold the byte 1 twice,
 * what stands between the two many times over. So the fuzzer, which invents a few hundred bytes at
 * a time, finds the repetitions that cost more than linear time.
 */
public final class FuzzedInput {
  /** How long the fuzzer invents more for one test. */
  public static final String DURATION = "30m";

  private static final int LENGTH = 20_000;
  private static final int MARK = 1;

  private FuzzedInput() {}

  /** What the fuzzer begins with, and all that a test without it is given. */
  public static Stream<byte[]> seeds(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(UTF_8));
  }

  /** The bytes to read. */
  public static byte[] bytes(byte[] invented) {
    int open = indexOf(MARK, invented, 0);
    int close = open < 0 ? -1 : indexOf(MARK, invented, open + 1);
    int piece = close - open - 1;
    if (close < 0 || piece == 0) {
      return invented;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(LENGTH + invented.length);
    out.write(invented, 0, open);
    for (int length = 0; length < LENGTH; length += piece) {
      out.write(invented, open + 1, piece);
    }
    out.write(invented, close + 1, invented.length - close - 1);
    return out.toByteArray();
  }

  /** The bytes to read as text, malformed ones replaced. */
  public static String text(byte[] invented) {
    return new String(bytes(invented), UTF_8);
  }

  private static int indexOf(int wanted, byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
