package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The postings of all words, gathered lecture by lecture and then turned over to term by term. */
final class WordPostings {
  /** Terms encoded by one task. */
  private static final int BLOCK = 512;

  private final TermDictionary dictionary = new TermDictionary();
  private final IntList terms = new IntList();
  private final IntList payloads = new IntList();
  private final IntList lectureStarts = new IntList();

  /**
   * Adds the next lecture.
   *
   * @param reader at the words; left behind them
   */
  void add(ByteReader reader, Collection<String> tagWords) {
    lectureStarts.add(terms.size());
    Map<Integer, Boolean> tagged = new TreeMap<>();
    for (String word : new TreeSet<>(tagWords)) {
      byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
      tagged.put(dictionary.idOf(utf8, 0, utf8.length), true);
    }
    int count = reader.number();
    for (int i = 0; i < count; i++) {
      int length = reader.number();
      int id = dictionary.idOf(reader.bytes, reader.position, length);
      reader.position += length;
      int eighths = reader.number();
      int paragraph = reader.number();
      if (!tagged.isEmpty() && tagged.remove(id) != null) {
        eighths += FieldWeights.TAG_EIGHTHS;
      }
      add(id, eighths, paragraph);
    }
    for (int id : tagged.keySet()) {
      add(id, FieldWeights.TAG_EIGHTHS, 0);
    }
  }

  private void add(int id, int eighths, int paragraph) {
    terms.add(id);
    payloads.add((FieldWeights.level(eighths) << 16) | paragraph);
  }

  /** The words in the order of their UTF-16 units. */
  List<TermEntry> encode() {
    int lectures = lectureStarts.size();
    int[] starts = new int[dictionary.size() + 1];
    for (int i = 0; i < terms.size(); i++) {
      starts[terms.get(i) + 1]++;
    }
    for (int id = 0; id < dictionary.size(); id++) {
      starts[id + 1] += starts[id];
    }
    int[] next = Arrays.copyOf(starts, dictionary.size());
    int[] holders = new int[terms.size()];
    int[] holderPayloads = new int[terms.size()];
    for (int lecture = 0; lecture < lectures; lecture++) {
      int end = lecture + 1 < lectures ? lectureStarts.get(lecture + 1) : terms.size();
      for (int i = lectureStarts.get(lecture); i < end; i++) {
        int slot = next[terms.get(i)]++;
        holders[slot] = lecture;
        holderPayloads[slot] = payloads.get(i);
      }
    }
    record Word(String text, int id) {}
    List<Word> words =
        IntStream.range(0, dictionary.size())
            .mapToObj(id -> new Word(dictionary.word(id), id))
            .sorted(Comparator.comparing(Word::text))
            .toList();
    return IntStream.range(0, (words.size() + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToObj(
            block -> {
              List<TermEntry> entries = new ArrayList<>();
              Postings postings = new Postings();
              BitOutput bits = new BitOutput();
              int end = Math.min(words.size(), (block + 1) * BLOCK);
              for (Word word : words.subList(block * BLOCK, end)) {
                postings.clear();
                bits.clear();
                for (int i = starts[word.id]; i < starts[word.id + 1]; i++) {
                  postings.add(holders[i], holderPayloads[i] >>> 16, holderPayloads[i] & 0xFFFF);
                }
                postings.writeTo(bits, lectures, true);
                entries.add(new TermEntry(word.text, postings.size(), bits.trimmed()));
              }
              return entries;
            })
        .flatMap(List::stream)
        .toList();
  }

  /** Numbers in an array that grows. */
  static final class IntList {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size + (size >> 1));
      }
      values[size++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }

    int get(int index) {
      return values[index];
    }

    int size() {
      return size;
    }
  }
}
