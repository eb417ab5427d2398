package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts the terms into files of about equal size: a query reads the few that hold its terms. */
final class TermFiles {
  /** Bits of terms in one file: about 12 KB, two or three of which a query reads. */
  private static final long TARGET_BITS = 12_000 * 8;

  private TermFiles() {}

  /**
   * Adds the files.
   *
   * @param terms in the order of their UTF-16 units
   * @return the first term of each file
   */
  static List<String> add(List<TermEntry> terms, IndexFiles files) {
    List<String> firstTerms = new ArrayList<>();
    List<String> names = new ArrayList<>();
    BitOutput bits = new BitOutput();
    for (int i = 0; i < terms.size(); i++) {
      TermEntry term = terms.get(i);
      if (names.isEmpty()) {
        firstTerms.add(term.term());
      }
      names.add(term.term());
      bits.gamma((int) (term.bits().length() >>> 6) + 1);
      bits.bits((int) term.bits().length(), 6);
      bits.append(term.bits());
      boolean last = i + 1 == terms.size();
      if (last || bits.length() + terms.get(i + 1).bits().length() / 2 > TARGET_BITS) {
        StringBuilder out = new StringBuilder();
        ScriptText.string(out, ScriptText.frontCoded(names));
        out.append(",\"");
        bits.toCharacters(out);
        out.append('"');
        files.add("terms", firstTerms.size() - 1, out);
        names.clear();
        bits.clear();
      }
    }
    return firstTerms;
  }
}
