package dev.lectern.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
  private final Map<String, Integer> uses = new HashMap<>();

  /** The id of the next paragraph. */
  String next(String text) {
    CRC32 checksum = new CRC32();
    byte[] letters = lettersOf(text);
    checksum.update(letters, 0, letters.length);
    String id = "t-" + HexFormat.of().toHexDigits((int) checksum.getValue());
    int use = uses.merge(id, 1, Integer::sum);
    return use == 1 ? id : id + "-" + use;
  }

  /** Letters and digits in lower case, two bytes each; the whole text where it has none. */
  private static byte[] lettersOf(String text) {
    byte[] letters = new byte[text.length() * 2];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        char lower = c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c);
        letters[length++] = (byte) (lower >> 8);
        letters[length++] = (byte) lower;
      }
    }
    return length == 0 ? text.getBytes(StandardCharsets.UTF_16BE) : Arrays.copyOf(letters, length);
  }
}
