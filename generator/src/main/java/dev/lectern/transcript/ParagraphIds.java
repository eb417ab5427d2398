package dev.lectern.transcript;

import dev.lectern.lecture.UnitTable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Names paragraphs by their own letters and digits, so that neither an edit elsewhere nor a comma
 * put right breaks a link. The names of one transcript are unique.
 *
 * <p>A checksum of 32 bits does: among the 2,000 paragraphs of a day-long recording two different
 * ones share it once in 2,000 transcripts, and then they are told apart as repeats are.
 */
final class ParagraphIds {
  private static final byte COUNTED = 1;
  private static final byte UPPER_CASE = 2;

  private static final byte[] KINDS = UnitTable.of(ParagraphIds::kindOf);

  private final Map<String, Integer> uses = new HashMap<>();
  private byte[] letters = new byte[1 << 12];

  /** The id of the next paragraph, whose text is the first {@code length} characters. */
  String next(char[] text, int length) {
    CRC32 checksum = new CRC32();
    if (letters.length < length * 2) {
      letters = new byte[length * 2];
    }
    int count = readLetters(text, length);
    if (count == 0) {
      checksum.update(new String(text, 0, length).getBytes(StandardCharsets.UTF_16BE));
    } else {
      checksum.update(letters, 0, count);
    }
    String id = "t-" + HexFormat.of().toHexDigits((int) checksum.getValue());
    int use = uses.merge(id, 1, Integer::sum);
    return use == 1 ? id : id + "-" + use;
  }

  /** Letters and digits in lower case, two bytes each. */
  private int readLetters(char[] text, int length) {
    byte[] into = letters;
    int count = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      byte kind = KINDS[c];
      if (kind != 0) {
        c = kind == COUNTED ? c : Character.toLowerCase(c);
        into[count++] = (byte) (c >> 8);
        into[count++] = (byte) c;
      }
    }
    return count;
  }

  private static int kindOf(char c) {
    if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
      return 0;
    }
    return Character.toLowerCase(c) == c ? COUNTED : UPPER_CASE;
  }
}
