package dev.lectern.generation;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * A short name for bytes: equal for equal bytes, and for two different ones once in
 * 2<sup>128</sup>. It tells what has changed since the last run. Who looks for two records of one
 * name can find them, and spoil the site that they write for; to withstand that, SHA-256 would take
 * a twentieth of a whole run, for without the machine code of the optimising compiler it is slow.
 */
final class ContentHash {
  private ContentHash() {}

  /** MurmurHash3 (x64, 128 bits) in hexadecimal digits. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(Hashing.murmur3_128().hashBytesTo128Bits(bytes).toByteArray());
  }
}
