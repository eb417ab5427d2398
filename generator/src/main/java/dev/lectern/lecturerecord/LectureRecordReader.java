package dev.lectern.lecturerecord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text: encoding, byte-order mark, line ends and unprintable characters are settled
 * here and nowhere else. Behind it there is only {@code \n}, no control but tab, no noncharacter,
 * no lone surrogate and no unpaired bidirectional control.
 *
 * <p>Where characters were taken out, later columns of that line count without them.
 */
final class LectureRecordReader {
  private static final char BOM = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private LectureRecordReader() {}

  /**
   * What became of a file.
   *
   * @param source null when the bytes are no UTF-8; the diagnostics then hold the reason
   */
  record Reading(@Nullable SourceText source, List<Diagnostic> diagnostics) {
    Reading {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Reads a lecture record. */
  static Reading read(String displayPath, byte[] bytes) {
    return read(displayPath, bytes, Problems::of);
  }

  /** Reads a file that a record can do without: what would be an error is a warning. */
  static Reading readOptionalFile(String displayPath, byte[] bytes) {
    return read(displayPath, bytes, Problems::ofOptionalFile);
  }

  private static Reading read(
      String path, byte[] bytes, Function<SourceText, Problems> problemsFor) {
    Optional<String> wide = EncodingGuess.wide(bytes);
    if (wide.isPresent()) {
      Problems problems = problemsFor.apply(new SourceText(path, ""));
      reportEncoding(problems, path, wide.get());
      return new Reading(null, problems.sorted());
    }
    // The String constructor is the fastest decoder there is. It puts U+FFFD for whatever is
    // malformed, so text without one was well-formed, and only text with one is looked at again.
    String text = new String(bytes, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      int malformed = firstMalformed(bytes);
      if (malformed >= 0) {
        return malformed(path, bytes, malformed, text, problemsFor);
      }
    }
    text = withUnixLineEnds(withoutBom(text));
    int suspect =
        UnprintableCharacters.hasSuspect(bytes) ? UnprintableCharacters.firstSuspect(text) : -1;
    if (suspect < 0) {
      return new Reading(new SourceText(path, text), List.of());
    }
    return withoutUnprintable(path, text, suspect, problemsFor);
  }

  private static Reading withoutUnprintable(
      String path, String text, int suspect, Function<SourceText, Problems> problemsFor) {
    BitSet marked = UnprintableCharacters.find(text, suspect);
    if (marked.isEmpty()) {
      return new Reading(new SourceText(path, text), List.of());
    }
    Problems problems = problemsFor.apply(new SourceText(path, text));
    int nul = text.indexOf('\0');
    int nuls = 0;
    int others = 0;
    int firstOther = -1;
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(at + 1)) {
      if (text.charAt(at) == '\0') {
        nuls++;
      } else if (!Character.isLowSurrogate(text.charAt(at))) {
        others++;
        firstOther = firstOther < 0 ? at : firstOther;
      }
    }
    if (nuls > 0) {
      problems.report(
          RecordRule.NUL_CHARACTER,
          nul,
          nuls == 1 ? "a NUL character" : nuls + " NUL characters, the first here",
          "is this a text file? if so, delete them");
    }
    if (others > 0) {
      String name = String.format("U+%04X", text.codePointAt(firstOther));
      problems.report(
          RecordRule.UNPRINTABLE_CHARACTERS,
          firstOther,
          others == 1
              ? "unprintable character " + name + " was removed"
              : others + " unprintable characters were removed, the first, " + name + ", here");
    }
    String clean = UnprintableCharacters.remove(text, marked);
    return new Reading(new SourceText(path, clean), problems.sorted());
  }

  private static Reading malformed(
      String path,
      byte[] bytes,
      int at,
      String lenient,
      Function<SourceText, Problems> problemsFor) {
    Problems problems =
        problemsFor.apply(new SourceText(path, withUnixLineEnds(withoutBom(lenient))));
    Optional<String> other =
        isMostlyUtf8(lenient) ? Optional.empty() : EncodingGuess.doubleByte(bytes);
    if (other.isPresent()) {
      reportEncoding(problems, path, other.get());
      return new Reading(null, problems.sorted());
    }
    String before = withUnixLineEnds(withoutBom(new String(bytes, 0, at, UTF_8)));
    SourceLocation location = new SourceText(path, before).locationOf(before.length());
    problems.report(
        RecordRule.MALFORMED_UTF8,
        location,
        String.format("byte 0x%02X is not UTF-8", bytes[at] & 0xFF),
        "save the file as UTF-8 again, or write this character anew");
    return new Reading(null, problems.sorted());
  }

  /** Damaged UTF-8 rather than something else: more characters came out whole than broken. */
  private static boolean isMostlyUtf8(String lenient) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < lenient.length(); i++) {
      char c = lenient.charAt(i);
      if (c == REPLACEMENT) {
        broken++;
      } else if (c >= 0x80) {
        whole++;
      }
    }
    return whole > broken;
  }

  private static void reportEncoding(Problems problems, String path, String encoding) {
    problems.reportFile(
        RecordRule.OTHER_ENCODING,
        "the file looks like " + encoding + ", not UTF-8",
        "iconv -f " + encoding + " -t UTF-8 " + shellWord(path) + " > utf8.txt");
  }

  /** A file name may hold anything; a hint is meant to be pasted into a shell. */
  private static String shellWord(String path) {
    boolean plain =
        !path.startsWith("-")
            && path.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0);
    return plain ? path : "'./" + path.replace("'", "'\\''") + "'";
  }

  /** The index of the first byte of the first malformed sequence, or -1. */
  private static int firstMalformed(byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static String withoutBom(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }

  private static String withUnixLineEnds(String text) {
    int from = 0;
    int at = text.indexOf('\r');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (; at >= 0; at = text.indexOf('\r', from)) {
      out.append(text, from, at).append('\n');
      boolean crlf = at + 1 < text.length() && text.charAt(at + 1) == '\n';
      from = crlf ? at + 2 : at + 1;
    }
    return out.append(text, from, text.length()).toString();
  }
}
