package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.search.InventedLectures.Invented;
import dev.lectern.search.SearchIndexWriter.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An index that is worked out with the help of an earlier one is that which is made from nothing.
 */
class IndexTermsTest {
  private static final List<Invented> LECTURES = InventedLectures.some(64, 7);

  private static WrittenIndex terms(List<Entry> entries, WrittenIndex earlier) {
    TagTerms.Cutter cutter = new TagTerms.Cutter();
    List<TagTerms> tags = entries.stream().map(entry -> cutter.cut(entry.shown().tags())).toList();
    return IndexTerms.of(entries, tags, earlier);
  }

  private static List<Invented> edited(
      List<Invented> lectures, int number, Function<Invented, Invented> edit) {
    List<Invented> changed = new ArrayList<>(lectures);
    changed.set(number, edit.apply(changed.get(number)));
    return changed;
  }

  private static Invented titled(Invented lecture, String title) {
    return new Invented(title, lecture.summary(), lecture.paragraphs(), lecture.tags());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsEditedNoByteIsAnother(long seed) throws IOException {
    Random random = new Random(seed);
    List<Invented> others = InventedLectures.some(30, seed + 100);
    List<Invented> lectures = new ArrayList<>(LECTURES);
    WrittenIndex index = write(InventedLectures.entries(lectures), WrittenIndex.NONE, Map.of());
    for (int step = 0; step < 10; step++) {
      Invented other = others.get(random.nextInt(others.size()));
      edit(lectures, random, other);
      List<Entry> entries = InventedLectures.entries(lectures);
      Map<String, byte[]> files = new TreeMap<>();
      index = write(entries, stored(index), files);
      Map<String, byte[]> anew = new TreeMap<>();
      write(entries, WrittenIndex.NONE, anew);
      assertThat(files.keySet()).as("step %d", step).isEqualTo(anew.keySet());
      files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(anew.get(path)));
    }
  }

  private static void edit(List<Invented> lectures, Random random, Invented other) {
    int number = random.nextInt(lectures.size());
    Invented old = lectures.get(number);
    List<String> paragraphs = new ArrayList<>(old.paragraphs());
    switch (random.nextInt(9)) {
      case 0 -> lectures.set(number, titled(old, old.title() + " 龘 zebra"));
      case 1 -> lectures.set(number, titled(old, other.title()));
      case 2 ->
          lectures.set(
              number, new Invented(old.title(), other.summary(), paragraphs, other.tags()));
      case 3 -> {
        paragraphs.add(0, other.summary());
        lectures.set(number, new Invented(old.title(), old.summary(), paragraphs, old.tags()));
      }
      case 4 -> lectures.set(number, new Invented("", "", List.of(), List.of()));
      case 5 -> Collections.swap(lectures, number, (number + 1) % lectures.size());
      case 6 -> lectures.add(number, other);
      case 7 -> lectures.remove(number);
      default -> {
        // The same again.
      }
    }
  }

  @Test
  void whatDidNotChangeIsTakenAsItWas() {
    WrittenIndex before = terms(InventedLectures.entries(LECTURES), WrittenIndex.NONE);
    List<Invented> edited = edited(LECTURES, 5, old -> titled(old, old.title() + " zebra 龘"));
    WrittenIndex after = terms(InventedLectures.entries(edited), before);
    assertThat(names(after.words(), before.words())).containsExactly("zebra");
    // A run at the end of the title would go on, but for the blank.
    assertThat(names(after.runs(), before.runs())).containsExactly("龘");
    WrittenIndex back = terms(InventedLectures.entries(LECTURES), after);
    assertThat(names(back.words(), after.words())).isEmpty();
    assertThat(names(after.words(), back.words())).containsExactly("zebra");
    assertThat(names(after.runs(), back.runs())).containsExactly("龘");
  }

  /** The terms that are not the very same. */
  private static List<String> names(List<TermEntry> terms, List<TermEntry> known) {
    return terms.stream()
        .filter(term -> known.stream().noneMatch(other -> other == term))
        .map(term -> term.term)
        .toList();
  }

  @Test
  void textsAreReadWhereTermsDiffer() {
    WrittenIndex before = terms(InventedLectures.entries(LECTURES), WrittenIndex.NONE);
    assertThat(textsRead(LECTURES, before)).isZero();
    assertThat(textsRead(edited(LECTURES, 5, old -> titled(old, "zebra")), before))
        .isEqualTo(1 + LECTURES.size());
    assertThat(textsRead(LECTURES.subList(1, 64), before)).isEqualTo(63);
    assertThat(textsRead(Stream.concat(LECTURES.stream(), LECTURES.stream()).toList(), before))
        .isEqualTo(128);
    List<Invented> many = new ArrayList<>(LECTURES);
    IntStream.range(0, 3).forEach(i -> many.set(i, titled(many.get(i), "zebra")));
    assertThat(textsRead(many, before)).isEqualTo(64);
  }

  @Test
  void anotherRecordOfTheSameTextChangesNoTerm() {
    WrittenIndex before = terms(InventedLectures.entries(LECTURES), WrittenIndex.NONE);
    List<Entry> entries = new ArrayList<>(InventedLectures.entries(LECTURES));
    Entry old = entries.get(3);
    AtomicInteger read = new AtomicInteger();
    entries.replaceAll(entry -> counted(entry, read));
    entries.set(3, counted(new Entry(old.shown(), old.textSum() + 1, old.text()), read));
    WrittenIndex after = terms(entries, before);
    assertThat(read).hasValueLessThan(3);
    assertThat(after.lectures().get(3).textSum()).isEqualTo(old.textSum() + 1);
    assertThat(after.lectures().get(3).textBytes())
        .isEqualTo(before.lectures().get(3).textBytes())
        .isPositive();
    assertThat(names(after.runs(), before.runs())).isEmpty();
  }

  private static int textsRead(List<Invented> lectures, WrittenIndex earlier) {
    AtomicInteger read = new AtomicInteger();
    terms(
        InventedLectures.entries(lectures).stream().map(entry -> counted(entry, read)).toList(),
        earlier);
    return read.get();
  }

  private static Entry counted(Entry entry, AtomicInteger count) {
    return new Entry(
        entry.shown(),
        entry.textSum(),
        () -> {
          count.incrementAndGet();
          return entry.text().get();
        });
  }

  @Test
  void aDepthThatWasNotTriedIsWorkedOutFromNothing() {
    WrittenIndex before = terms(InventedLectures.entries(LECTURES), WrittenIndex.NONE);
    TreeMap<Integer, List<TermEntry>> other = new TreeMap<>(Map.of(3, before.runs()));
    WrittenIndex strange = new WrittenIndex(before.lectures(), before.words(), other, before::text);
    WrittenIndex after = terms(InventedLectures.entries(LECTURES), strange);
    assertThat(after.depth()).isEqualTo(before.depth());
    assertThat(data(after.runs())).isEqualTo(data(before.runs()));
  }

  private static Map<String, String> data(List<TermEntry> terms) {
    return terms.stream().collect(Collectors.toMap(t -> t.term, t -> Arrays.toString(t.data)));
  }

  @Test
  void whatIsCutShortOrOfAnotherVersionIsRefused() throws IOException {
    byte[] bytes =
        bytes(terms(InventedLectures.entries(LECTURES.subList(0, 3)), WrittenIndex.NONE));
    assertThat(bytes(read(bytes, LECTURES))).isEqualTo(bytes);
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1), LECTURES))
        .isInstanceOf(IOException.class);
    bytes[0]++;
    assertThatThrownBy(() -> read(bytes, LECTURES)).isInstanceOf(IOException.class);
  }

  private static WrittenIndex write(
      List<Entry> entries, WrittenIndex earlier, Map<String, byte[]> files) throws IOException {
    boolean keep = files instanceof TreeMap;
    return SearchIndexWriter.write(
            entries,
            earlier,
            (path, bytes, sum) -> {
              if (keep) {
                files.put(path, bytes);
              }
            })
        .index();
  }

  /** As another run has it. */
  private static WrittenIndex stored(WrittenIndex index) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(index)));
    return WrittenIndex.readFrom(in, index::text);
  }

  private static WrittenIndex read(byte[] bytes, List<Invented> lectures) throws IOException {
    List<Entry> entries = InventedLectures.entries(lectures);
    return WrittenIndex.readFrom(
        new DataInputStream(new ByteArrayInputStream(bytes)), i -> entries.get(i).text().get());
  }

  private static byte[] bytes(WrittenIndex index) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    index.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
