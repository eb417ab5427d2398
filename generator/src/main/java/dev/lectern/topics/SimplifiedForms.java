package dev.lectern.topics;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The Simplified forms of Han characters.
 *
 * <p>HanLP's table is read here instead of asking HanLP, which first builds an automaton for
 * phrases: that takes longer than all the rest of what names are compared by, and every run waits
 * for it.
 *
 * <p>Character by character, not by phrase: 乾坤 becomes 干坤. That is right for comparing, where both
 * sides are folded alike and offsets stay what they were, and wrong for showing.
 */
final class SimplifiedForms {
  private static final String TABLE = "data/dictionary/tc/t2s.txt";

  private static final char FIRST = 0x3400;
  private static final char[] FORMS = read();

  private SimplifiedForms() {}

  /** The Simplified form of one character, or the character itself. */
  static char of(char c) {
    return c >= FIRST && c < FIRST + FORMS.length ? FORMS[c - FIRST] : c;
  }

  /** Puts the Simplified form of each character that has one into a table of all. */
  static void putInto(char[] table) {
    System.arraycopy(FORMS, 0, table, FIRST, FORMS.length);
  }

  private static char[] read() {
    char[] forms = new char[0xA000 - FIRST];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) (FIRST + i);
    }
    lines()
        // 東=东; what has no form of one UTF-16 unit stays.
        .filter(line -> line.length() == 3 && line.charAt(1) == '=')
        .filter(line -> line.charAt(0) >= FIRST && ChineseText.isHan(line.charAt(0)))
        .forEach(line -> forms[line.charAt(0) - FIRST] = line.charAt(2));
    return forms;
  }

  private static Stream<String> lines() {
    try (InputStream table =
        Objects.requireNonNull(HanLP.class.getClassLoader().getResourceAsStream(TABLE))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
