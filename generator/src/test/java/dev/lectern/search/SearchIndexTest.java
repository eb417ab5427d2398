package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.InventedLectures.Invented;
import dev.lectern.search.SearchClient.Answer;
import dev.lectern.search.SearchIndexWriter.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of many lectures written and read: what the browser finds in it. */
@Tag("large")
@Timeout(300)
class SearchIndexTest {
  private static final List<Invented> LECTURES = InventedLectures.some(400, 7);
  private static SearchClient client;

  @BeforeAll
  static void write() throws IOException {
    client = new SearchClient(files(InventedLectures.entries(LECTURES)));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void aSubstringOfOneToSixHanCharactersFindsExactlyTheLecturesThatHoldIt() {
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      String run = pick(random, "[\\u4e00-\\u9fff]+");
      int length = Math.min(run.length(), 1 + i % 6);
      int start = random.nextInt(run.length() - length + 1);
      String query = run.substring(start, start + length);
      assertThat(client.search(query).exact())
          .as(query)
          .containsExactlyInAnyOrderElementsOf(
              numbers(l -> (l.text() + "\n" + String.join("\n", l.tags())).contains(query)));
    }
  }

  @Test
  void aWordFindsExactlyTheLecturesThatHoldItInAnyCase() {
    Random random = new Random(4);
    for (int i = 0; i < 80; i++) {
      String query = pick(random, "[A-Za-z]{2,}");
      Pattern word = Pattern.compile("(?i)(?<![A-Za-z])" + query + "(?![A-Za-z])");
      String typed = i % 2 == 0 ? query : query.toUpperCase(Locale.ROOT);
      assertThat(client.search(typed).exact())
          .as(typed)
          .containsExactlyInAnyOrderElementsOf(
              numbers(
                  lecture ->
                      word.matcher(lecture.text()).find()
                          || word.matcher(String.join(" ", lecture.tags())).find()));
    }
  }

  @Test
  void halfATitleFindsItsLectureFirst() {
    int first = 0;
    for (int i = 0; i < LECTURES.size(); i += 4) {
      String title = LECTURES.get(i).title();
      Answer answer = client.search(title.substring(0, title.length() / 2 + 1));
      if (!answer.lectures().isEmpty() && answer.lectures().get(0) == i) {
        first++;
      }
    }
    assertThat(first).isGreaterThanOrEqualTo(95);
  }

  @Test
  void bothPartsOfAQueryAreNeeded() {
    Invented lecture = LECTURES.get(0);
    String[] words = lecture.text().split("[^A-Za-z]+");
    String one = words[words.length / 3];
    String other = words[words.length / 2];
    Answer both = client.search(one + " " + other + " ");
    assertThat(both.exact()).contains(0);
    assertThat(client.search(one + " ").exact()).containsAll(both.exact());
    assertThat(client.search(other + " ").exact()).containsAll(both.exact());
  }

  @Test
  void theBeginningOfAWordFindsItWhileItIsTyped() throws IOException {
    try (SearchClient small = new SearchClient(files(titled("Backpropagation", "Scaling laws")))) {
      assertThat(small.search("backprop").lectures()).containsExactly(0);
      assertThat(small.search("backprop").exact()).isEmpty();
      assertThat(small.search("scaling l").lectures()).containsExactly(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bakcpropagation",
        "vackpropagation",
        "backpropagatoin",
        "backpropagtion",
        "bbackpropagation",
        "ackpropagation",
        "backporpagatoin",
        "backpropagation",
        "hintn",
        "hniton",
        "jinton",
        "hintonn",
        "hinton bakpropagation",
        "反向传博",
        "反像传播",
        "hintno 反向传播",
        "HINTIN 传播",
        "反向播传"
      })
  void aTypingErrorStillFindsTheLecture(String query) throws IOException {
    try (SearchClient small =
        new SearchClient(
            files(
                titled(
                    "Hinton on backpropagation 反向传播",
                    "Garbage collection",
                    "垃圾回收与分布式系统",
                    "Data base design",
                    "数据库事务")))) {
      assertThat(small.search(query).lectures()).startsWith(0);
    }
  }

  @Test
  void aWordOfThreeLettersIsNotGuessed() throws IOException {
    try (SearchClient small = new SearchClient(files(titled("The cat", "The dog")))) {
      assertThat(small.search("cet ").lectures()).isEmpty();
    }
  }

  @Test
  void traditionalAndSimplifiedCharactersFindEachOther() throws IOException {
    try (SearchClient small = new SearchClient(files(titled("機器學習", "机器人")))) {
      assertThat(small.search("机器学习").exact()).containsExactly(0);
      assertThat(small.search("機器").exact()).containsExactlyInAnyOrder(0, 1);
      assertThat(small.search("學習").exact()).containsExactly(0);
    }
  }

  @Test
  void theFoldingTableIsLoadedForTraditionalCharactersOnly() throws IOException {
    try (SearchClient small = new SearchClient(files(titled("機器學習", "机器人")))) {
      small.search("机器");
      assertThat(small.loaded).noneMatch(path -> path.endsWith("fold.js"));
      small.search("機器");
      assertThat(small.loaded).anyMatch(path -> path.endsWith("fold.js"));
    }
  }

  @Test
  void aTitleOutweighsTheTranscript() throws IOException {
    List<Entry> entries =
        InventedLectures.entries(
            List.of(
                new Invented("One", "", List.of("entropy ".repeat(200)), List.of()),
                new Invented("Two", "entropy", List.of("x"), List.of()),
                new Invented("Three", "", List.of("x"), List.of("Entropy")),
                new Invented("Entropy", "", List.of("x"), List.of())));
    try (SearchClient small = new SearchClient(files(entries))) {
      assertThat(small.search("entropy").lectures()).containsExactly(3, 2, 1, 0);
    }
  }

  @Test
  void aRareEndingDoesNotOutweighTheWord() throws IOException {
    List<Entry> entries =
        titled("Bengiostrange talk", "Bengio one", "Bengio two", "Bengio three", "Other");
    try (SearchClient small = new SearchClient(files(entries))) {
      assertThat(small.search("bengio").lectures()).containsExactly(1, 2, 3, 0);
      assertThat(small.search("talk bengio").lectures()).startsWith(0);
    }
  }

  @Test
  void quotedWordsAreGivenAsAPhraseToLookUp() {
    Answer answer = client.search("“scaling laws” 深度");
    assertThat(answer.phrases()).containsExactly(" scaling laws ");
  }

  @Test
  void tagsAndYearsFilter() {
    assertThat(client.search("year:2021").lectures())
        .containsExactlyElementsOf(numbers(lecture -> LECTURES.indexOf(lecture) % 5 == 1));
    assertThat(client.search("tag:\"Topic 3\"").lectures())
        .containsExactlyElementsOf(numbers(lecture -> lecture.tags().contains("topic 3")));
    assertThat(client.search("tag:\"topic 3\" year:2021").lectures())
        .containsExactlyElementsOf(
            numbers(l -> l.tags().contains("topic 3") && LECTURES.indexOf(l) % 5 == 1));
    assertThat(client.search("tag:nothing").lectures()).isEmpty();
    assertThat(client.search("year:1066").lectures()).isEmpty();
  }

  @Test
  void thePlaceIsTheParagraphThatNamesTheTermMost() throws IOException {
    List<Entry> entries =
        InventedLectures.entries(
            List.of(
                new Invented(
                    "One", "", List.of("entropy", "other", "entropy, entropy 熵增"), List.of()),
                new Invented("Two", "", List.of("other"), List.of())));
    try (SearchClient small = new SearchClient(files(entries))) {
      assertThat(small.search("entropy").places()).containsEntry(0, 3);
      assertThat(small.search("熵增").places()).containsEntry(0, 3);
      assertThat(small.lecture(0).getArrayElement(7).asString()).isEqualTo("p 1 2 3");
      // Seconds, from "]".
      assertThat(small.lecture(0).getArrayElement(8).asString()).isEqualTo("]\u0099\u00d5");
    }
  }

  @Test
  void equalLecturesGiveEqualBytesOnAnyNumberOfThreads() throws Exception {
    List<Entry> entries = InventedLectures.entries(LECTURES.subList(0, 120));
    Map<String, byte[]> here = files(entries);
    for (int threads : new int[] {1, 4}) {
      Map<String, byte[]> there = inPool(threads, entries);
      assertSame(there, here);
    }
  }

  @Test
  void anEditChangesTheFolderAndFewFilesInIt() throws IOException {
    Invented old = LECTURES.get(200);
    Map<String, byte[]> before = byName(files(InventedLectures.entries(LECTURES)));
    for (String added : List.of(" 2", " learning", "的数据", " 修改")) {
      List<Invented> edited = new ArrayList<>(LECTURES);
      edited.set(
          200, new Invented(old.title() + added, old.summary(), old.paragraphs(), old.tags()));
      Map<String, byte[]> after = byName(files(InventedLectures.entries(edited)));
      List<String> changed =
          after.keySet().stream()
              .filter(path -> !Arrays.equals(after.get(path), before.get(path)))
              .toList();
      assertThat(changed).as(added).hasSizeLessThan(after.size() / 6);
      assertThat(changed).contains("index.js", "lectures100.js");
    }
  }

  private static Map<String, byte[]> byName(Map<String, byte[]> files) {
    Map<String, byte[]> named = new TreeMap<>();
    files.forEach((path, bytes) -> named.put(path.substring(path.lastIndexOf('/') + 1), bytes));
    return named;
  }

  @Test
  void noLectureAtAll() throws IOException {
    try (SearchClient none = new SearchClient(files(List.of()))) {
      assertThat(none.search("anything").lectures()).isEmpty();
      assertThat(none.search("深度").lectures()).isEmpty();
    }
  }

  @Test
  void hostileTextIsIndexedAndFound() throws IOException {
    List<Invented> lectures =
        List.of(
            new Invented("x".repeat(1_000_000), "", List.of(), List.of("\"</script>\\")),
            new Invented("哈".repeat(200_000), "\ud800 \udc00", List.of("y"), List.of("\u2028")),
            new Invented("😀 \u200b", "'\"\\`${1}", List.of("", "\u0000", "𠮷野家"), List.of("")),
            new Invented("plain", "a ".repeat(300_000), List.of("b"), List.of("a", "a")));
    try (SearchClient hostile = new SearchClient(files(InventedLectures.entries(lectures)))) {
      assertThat(hostile.search("x".repeat(100)).exact()).containsExactly(0);
      assertThat(hostile.search("哈哈哈哈哈哈").exact()).containsExactly(1);
      assertThat(hostile.search("𠮷野").exact()).containsExactly(2);
      assertThat(hostile.search("𠮷").exact()).containsExactly(2);
      assertThat(hostile.search("a ").exact()).containsExactly(3);
      assertThat(hostile.lecture(0).getArrayElement(4).getArrayElement(0).asString())
          .isEqualTo("\"</script>\\");
      assertThat(hostile.lecture(1).getArrayElement(6).asString()).isEqualTo("\ud800 \udc00");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\"",
        "tag:",
        "tag:\"",
        "year:",
        "😀",
        "((((",
        "\\",
        "a\u0000b",
        "“”",
        "' '"
      })
  void oddQueriesAnswer(String query) {
    assertThat(client.search(query).phrases()).isEmpty();
  }

  private static List<Integer> numbers(Predicate<Invented> wanted) {
    return IntStream.range(0, LECTURES.size())
        .filter(i -> wanted.test(LECTURES.get(i)))
        .boxed()
        .toList();
  }

  private static String pick(Random random, String pattern) {
    while (true) {
      String text = LECTURES.get(random.nextInt(LECTURES.size())).text();
      List<String> found =
          Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
      if (!found.isEmpty()) {
        return found.get(random.nextInt(found.size()));
      }
    }
  }

  private static void assertSame(Map<String, byte[]> files, Map<String, byte[]> expected) {
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
  }

  private static List<Entry> titled(String... titles) {
    return InventedLectures.entries(
        Stream.of(titles).map(t -> new Invented(t, "", List.of(), List.of())).toList());
  }

  private static Map<String, byte[]> files(List<Entry> entries) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SearchIndexWriter.write(entries, (path, bytes, sum) -> files.put(path, bytes));
    return files;
  }

  private static Map<String, byte[]> inPool(int threads, List<Entry> entries)
      throws InterruptedException, ExecutionException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> files(entries)).get();
    } finally {
      pool.shutdown();
    }
  }
}
