package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against a search that tries every name at every place. */
final class PhraseTrieTest {
  @Test
  void findsWhatASlowSearchFinds() {
    Random random = new Random(3);
    int found = 0;
    for (int round = 0; round < 300; round++) {
      TreeMap<String, PhraseTrie.Name> names = new TreeMap<>();
      for (int i = 0; i < 12; i++) {
        names.put(text(random, 1 + random.nextInt(5)), new PhraseTrie.Name(i, ""));
      }
      String text = text(random, 60);
      List<String> slow = slow(text, names);
      assertThat(fast(text, names)).isEqualTo(slow);
      found += slow.size();
    }
    assertThat(found).isGreaterThan(1_000);
  }

  @Test
  void findsEveryNameWhereNothingIsBehindIt() {
    TreeMap<String, PhraseTrie.Name> names = new TreeMap<>();
    for (String name : List.of("c", "go", "sgd", "adam", "率", "相变", "x ray")) {
      names.put(name, new PhraseTrie.Name(names.size(), ""));
    }
    for (String name : names.keySet()) {
      assertThat(fast(name, names)).containsExactly("0-" + name.length());
      assertThat(fast(name + ".", names)).containsExactly("0-" + name.length());
      assertThat(fast("a " + name + " b", names)).hasSize(1);
    }
    assertThat(fast("gone, cs, sgds, gods", names)).containsExactly("6-8", "10-14");
  }

  /** Of few Han characters, between which a name may begin and end anywhere. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("学习率网络".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  private static List<String> fast(String text, TreeMap<String, PhraseTrie.Name> names) {
    List<String> found = new ArrayList<>();
    new PhraseTrie(names)
        .scan(FoldedText.of(text), (start, end, value) -> found.add(start + "-" + end));
    return found;
  }

  private static List<String> slow(String text, TreeMap<String, PhraseTrie.Name> names) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int start = at;
      int length =
          names.keySet().stream()
              .filter(name -> text.startsWith(name, start))
              .mapToInt(String::length)
              .max()
              .orElse(0);
      if (length > 0) {
        found.add(at + "-" + (at + length));
      }
      at += Math.max(1, length);
    }
    return found;
  }
}
