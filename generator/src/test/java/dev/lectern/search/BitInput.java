package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what {@link BitOutput} wrote, as {@code INDEX-FORMAT.md} describes it. */
final class BitInput {
  private final String bits;
  private int at;

  BitInput(byte[] utf8) {
    bits =
        new String(utf8, StandardCharsets.UTF_8)
            .chars()
            .mapToObj(symbol -> Integer.toBinaryString(symbol & 0x7F | 0x80).substring(1))
            .collect(Collectors.joining());
  }

  /** All of them as zeros and ones, padding too. */
  static String of(BitOutput output) {
    return new BitInput(output.toUtf8()).bits;
  }

  /** What is not read yet. */
  String rest() {
    return bits.substring(at);
  }

  int read(int count) {
    at += count;
    return count == 0 ? 0 : Integer.parseInt(bits.substring(at - count, at), 2);
  }

  int unary() {
    int start = at;
    at = bits.indexOf('0', at) + 1;
    return at - start - 1;
  }

  int rice(int shift) {
    return (unary() << shift) + read(shift);
  }

  int gamma() {
    int width = unary();
    return (1 << width) + read(width);
  }

  List<Integer> subset(int universe) {
    List<Integer> all = IntStream.range(0, universe).boxed().toList();
    if (universe < 2 || read(1) == 1) {
      return all;
    }
    int size = gamma();
    boolean inverse = size > universe - size;
    int count = inverse ? universe - size : size;
    int shift = 31 - Integer.numberOfLeadingZeros(universe / count);
    Set<Integer> coded = new TreeSet<>();
    int last = -1;
    for (int i = 0; i < count; i++) {
      last += rice(shift) + 1;
      coded.add(last);
    }
    List<Integer> members = new ArrayList<>(inverse ? all : coded);
    if (inverse) {
      members.removeAll(coded);
    }
    return members;
  }
}
