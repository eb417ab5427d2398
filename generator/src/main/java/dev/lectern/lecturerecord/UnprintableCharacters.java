package dev.lectern.lecturerecord;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Finds and takes out the characters that would make HTML or XML ill-formed or turn the text around
 * them about: controls but tab and newline, noncharacters, and bidirectional controls without their
 * counterpart in the same line (UAX #9, BD8 to BD13: an embedding or override ends at U+202C, an
 * isolate at U+2069, and neither reaches beyond its paragraph).
 */
final class UnprintableCharacters {
  private UnprintableCharacters() {}

  /**
   * Whether well-formed UTF-8 has a character that {@link #find} has to judge. Nearly all records
   * have none, and their bytes are scanned several times faster than their characters.
   */
  static boolean hasSuspect(byte[] utf8) {
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8[i];
      // Continuation bytes are below -64 and leading bytes above, as bytes are signed.
      if (b >= ' ' ? b == 0x7F : b < -64 ? false : isSuspect(utf8, i, b)) {
        return true;
      }
    }
    return false;
  }

  /** Of an ASCII control or a leading byte, behind which its character is complete. */
  private static boolean isSuspect(byte[] utf8, int at, byte b) {
    return switch (b) {
      case '\n', '\r', '\t' -> false;
      // U+0080 to U+009F
      case (byte) 0xC2 -> utf8[at + 1] < (byte) 0xA0;
      // U+202A to U+202E, U+2066 to U+2069
      case (byte) 0xE2 -> isSuspect(0x2000 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F));
      // U+FDD0 to U+FDEF, U+FFFE, U+FFFF
      case (byte) 0xEF -> isSuspect(0xF000 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F));
      // The last two of each plane from 1 to 16
      case (byte) 0xF0, (byte) 0xF1, (byte) 0xF2, (byte) 0xF3, (byte) 0xF4 ->
          (utf8[at + 1] & 0x0F) == 0x0F
              && utf8[at + 2] == (byte) 0xBF
              && utf8[at + 3] >= (byte) 0xBE;
      default -> b >= 0;
    };
  }

  /** The index of the first character that {@link #find} has to judge, or -1. */
  static int firstSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSuspect(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSuspect(int c) {
    if (c < 0x7F) {
      return c < ' ' && c != '\n' && c != '\t';
    }
    if (c < 0x2000) {
      return c <= 0x9F;
    }
    if (c < 0x2070) {
      return isBidiControl(c);
    }
    // Planes 1 to 16 end in two noncharacters, written with these low surrogates.
    return c >= 0xDFFE && (c <= 0xDFFF || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE);
  }

  /** The indices of all UTF-16 units to take out, none before {@code from}. */
  static BitSet find(String text, int from) {
    BitSet found = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    int openIsolates = 0;
    // A pair may begin before the first suspect only if that is itself one.
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        open.forEach(found::set);
        open.clear();
        openIsolates = 0;
      } else if (!isBidiControl(c)) {
        mark(text, i, found);
      } else if (c >= 0x2066 && c <= 0x2068) {
        open.push(i);
        openIsolates++;
      } else if (c == 0x2069) {
        if (openIsolates == 0) {
          found.set(i);
          continue;
        }
        // The end of an isolate ends the embeddings begun in it.
        int opener = open.pop();
        while (!isIsolate(text.charAt(opener))) {
          found.set(opener);
          opener = open.pop();
        }
        openIsolates--;
      } else if (c != 0x202C) {
        open.push(i);
      } else if (open.isEmpty() || isIsolate(text.charAt(open.peek()))) {
        found.set(i);
      } else {
        open.pop();
      }
    }
    open.forEach(found::set);
    return found;
  }

  private static void mark(String text, int at, BitSet found) {
    char c = text.charAt(at);
    if (!isSuspect(c)) {
      return;
    }
    if (!Character.isLowSurrogate(c)) {
      found.set(at);
    } else if (at > 0 && (text.codePointAt(at - 1) & 0xFFFE) == 0xFFFE) {
      found.set(at - 1, at + 1);
    }
  }

  /**
   * {@code text} without the marked characters. Those that end a line or page for some programs
   * become a blank, so that the words around them stay apart.
   */
  static String remove(String text, BitSet marked) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(at + 1)) {
      out.append(text, from, at);
      char c = text.charAt(at);
      if (c == 0x0B || c == 0x0C || c == 0x85) {
        out.append(' ');
      }
      from = at + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  static boolean isBidiControl(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isIsolate(char c) {
    return c >= 0x2066 && c <= 0x2068;
  }
}
