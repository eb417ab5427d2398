package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The postings of words, gathered lecture by lecture and then turned over to term by term. */
final class WordPostings {
  /** Terms encoded by one task. */
  private static final int BLOCK = 512;

  private final TermDictionary dictionary = new TermDictionary();

  /** A mention of word {@code words[i]}: its level, and its paragraph in the low bits. */
  private int[] words = new int[1 << 16];

  private char[] payloads = new char[1 << 16];
  private int size;
  private int[] lectureStarts = new int[1 << 10];
  private int lectures;

  /** Postings of no lecture; only wanted words are taken. */
  WordPostings(WantedTerms wanted) {
    if (!wanted.isAll()) {
      wanted.words().forEach(this::idOf);
      dictionary.close();
    }
  }

  private int idOf(String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    return dictionary.idOf(utf8, 0, utf8.length);
  }

  /**
   * Adds the next lecture.
   *
   * @param reader of the words
   */
  void add(ByteReader reader, Collection<String> tagWords) {
    if (lectures == lectureStarts.length) {
      lectureStarts = Arrays.copyOf(lectureStarts, lectures * 2);
    }
    lectureStarts[lectures++] = size;
    TreeMap<Integer, Boolean> tagged = new TreeMap<>();
    for (String word : new TreeSet<>(tagWords)) {
      tagged.put(idOf(word), true);
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

  private void add(int word, int eighths, int paragraph) {
    if (word < 0) {
      return;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size + (size >> 1));
      payloads = Arrays.copyOf(payloads, words.length);
    }
    words[size] = word;
    payloads[size++] = (char) (FieldWeights.level(eighths) << Mentions.PLACE_BITS | paragraph);
  }

  /** The words in the order of their UTF-16 units. */
  List<TermEntry> encode() {
    int[] starts = new int[dictionary.size() + 1];
    for (int i = 0; i < size; i++) {
      starts[words[i] + 1]++;
    }
    for (int id = 0; id < dictionary.size(); id++) {
      starts[id + 1] += starts[id];
    }
    int[] next = Arrays.copyOf(starts, dictionary.size());
    int[] holders = new int[size];
    char[] holderPayloads = new char[size];
    for (int lecture = 0; lecture < lectures; lecture++) {
      int end = lecture + 1 < lectures ? lectureStarts[lecture + 1] : size;
      for (int i = lectureStarts[lecture]; i < end; i++) {
        int slot = next[words[i]]++;
        holders[slot] = lecture;
        holderPayloads[slot] = payloads[i];
      }
    }
    record Word(String text, int id) {}
    List<Word> sorted =
        IntStream.range(0, dictionary.size())
            .filter(id -> starts[id] < starts[id + 1])
            .mapToObj(id -> new Word(dictionary.word(id), id))
            .sorted(Comparator.comparing(Word::text))
            .toList();
    return IntStream.range(0, (sorted.size() + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToObj(
            block -> {
              List<TermEntry> entries = new ArrayList<>();
              Postings postings = new Postings();
              BitOutput bits = new BitOutput();
              int end = Math.min(sorted.size(), (block + 1) * BLOCK);
              for (Word word : sorted.subList(block * BLOCK, end)) {
                postings.clear();
                bits.clear();
                for (int i = starts[word.id]; i < starts[word.id + 1]; i++) {
                  int payload = holderPayloads[i];
                  postings.add(holders[i], payload >>> Mentions.PLACE_BITS, payload & PARAGRAPH);
                }
                postings.writeTo(bits, lectures, true);
                entries.add(new TermEntry(word.text, postings.size(), bits.toUtf8()));
              }
              return entries;
            })
        .flatMap(List::stream)
        .toList();
  }

  private static final int PARAGRAPH = (1 << Mentions.PLACE_BITS) - 1;
}
