package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.search.InventedLectures.Invented;
import dev.lectern.search.SearchIndexWriter.Entry;
import dev.lectern.search.SearchIndexWriter.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for a few lectures; what many give, and the browser finds: SearchIndexTest. */
class SearchIndexWriterTest {
  private static final List<Invented> LECTURES = InventedLectures.some(5, 7);

  @Test
  void everyFileIsInTheFolderThatTheEntryFileNames() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Written written = SearchIndexWriter.write(titled("One", "Two", "Three"), into(files));
    String entry = new String(files.get(SearchIndexWriter.ENTRY), StandardCharsets.UTF_8);
    assertThat(List.copyOf(files.keySet())).endsWith(SearchIndexWriter.ENTRY);
    assertThat(files.keySet())
        .containsExactly(
            written.folder() + "terms0.js",
            written.folder() + "words0.js",
            written.folder() + "lectures0.js",
            written.folder() + "lectures1.js",
            written.folder() + "fold.js",
            SearchIndexWriter.ENTRY);
    assertThat(entry)
        .isEqualTo(
            "lecternSearch.files.index={\"lectures\":3,\"depth\":6,\"terms\":\"0#t:topic\","
                + "\"words\":\"0<eethree\",\"folder\":\""
                + written.folder().replaceAll("search/|/", "")
                + "\"}\n");
    assertThat(written.folder()).matches("search/[0-9a-f]{16}/");
    assertThat(written.files()).isEqualTo(6);
    assertThat(written.depth()).isEqualTo(6);
  }

  @Test
  void wordsRunsAndFiltersAreTermsInOneOrder() throws IOException {
    Map<String, String> terms = terms(titled("One 机器", "Two"));
    assertThat(List.copyOf(terms.keySet()))
        .containsExactly("#t:topic", "#y:2020", "#y:2021", "one", "topic", "two", "器", "机", "机器");
    assertThat(read(terms, "#y:2021").lectures()).containsExactly(1);
    assertThat(read(terms, "#t:topic").lectures()).containsExactly(0, 1);
    assertThat(read(terms, "#t:topic").paragraphs()).isEmpty();
    assertThat(read(terms, "topic").levels()).containsExactly(5, 5);
    assertThat(read(terms, "机").lectures()).containsExactly(0);
  }

  @Test
  void aTagIsFoundByItsWordsAndFiltersByAllOfThem() throws IOException {
    Invented tagged = new Invented("T", "", List.of(), List.of("C++ 机器 學習", "Deep Nets"));
    Map<String, String> terms = terms(InventedLectures.entries(List.of(tagged)));
    assertThat(terms)
        .containsKeys("#t:c_c++_机器_学习", "#t:deep_nets", "deep", "nets", "c++", "机器", "学习")
        .doesNotContainKey("器学");
  }

  @Test
  void aWordMoreGivesAnotherFolder() throws IOException {
    Written one = SearchIndexWriter.write(titled("One"), (path, bytes, sum) -> {});
    Written two = SearchIndexWriter.write(titled("One two"), (path, bytes, sum) -> {});
    assertThat(one.folder()).isNotEqualTo(two.folder());
  }

  @Test
  void termsAreKeptAndTakenBack() {
    LectureTerms terms = LectureTerms.of(LECTURES.get(0).document());
    LectureTerms back = LectureTerms.fromBytes(terms.toBytes());
    assertThat(back.toBytes()).isEqualTo(terms.toBytes());
    assertThat(back).isEqualTo(terms).hasSameHashCodeAs(terms);
    assertThat(terms).isNotEqualTo(LectureTerms.of(LECTURES.get(1).document()));
    assertThatThrownBy(() -> LectureTerms.fromBytes(new byte[] {99}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LectureTerms.fromBytes(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSizeOfTheTextIsItsUtf8() {
    String text = "a\u007f\u0080é\u07ff\u0800中😀";
    LectureTerms terms = LectureTerms.of(new SearchDocument("a", text, List.of("b", text)));
    assertThat(terms.textBytes()).isEqualTo(2 + 2 * text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void whatTheSinkHasIsNotMadeAgain() throws IOException {
    Map<Long, byte[]> given = new HashMap<>();
    SearchIndexWriter.write(
        InventedLectures.entries(LECTURES), (path, bytes, sum) -> given.put(sum, bytes));
    Invented old = LECTURES.get(3);
    List<Entry> edited =
        InventedLectures.entries(
            replaced(3, new Invented("另一个", old.summary(), List.of("short"), old.tags())));
    List<String> taken = new ArrayList<>();
    Map<String, byte[]> files = new TreeMap<>();
    SearchIndexWriter.write(
        edited,
        new SearchIndexWriter.Sink() {
          @Override
          public void write(String path, byte[] bytes, long sum) {
            files.put(path, bytes);
          }

          @Override
          public boolean take(String path, long sum) {
            if (!given.containsKey(sum)) {
              return false;
            }
            files.put(path, given.get(sum));
            taken.add(path.substring(path.lastIndexOf('/') + 1));
            return true;
          }
        });
    Map<String, byte[]> anew = new TreeMap<>();
    SearchIndexWriter.write(edited, into(anew));
    assertThat(taken).contains("fold.js", "lectures0.js").doesNotContain("lectures1.js");
    assertThat(files.keySet()).isEqualTo(anew.keySet());
    files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(anew.get(path)));
  }

  private static SearchIndexWriter.Sink into(Map<String, byte[]> files) {
    return (path, bytes, sum) -> files.put(path, bytes);
  }

  private static List<Invented> replaced(int number, Invented lecture) {
    List<Invented> changed = new ArrayList<>(LECTURES);
    changed.set(number, lecture);
    return changed;
  }

  private static Term read(Map<String, String> terms, String name) {
    return Term.read(terms.get(name).getBytes(StandardCharsets.UTF_8), 2);
  }

  private static List<Entry> titled(String... titles) {
    return InventedLectures.entries(
        Stream.of(titles).map(t -> new Invented(t, "", List.of(), List.of("topic"))).toList());
  }

  /** Of an index with one file of them: names, and data. */
  private static Map<String, String> terms(List<Entry> entries) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Written written = SearchIndexWriter.write(entries, into(files));
    String file = new String(files.get(written.folder() + "terms0.js"), StandardCharsets.UTF_8);
    Matcher value =
        Pattern.compile("(?s)lecternSearch.files.terms0=\\[\"(.*)\",\"(.*)\"]\n").matcher(file);
    assertThat(value.matches()).isTrue();
    String[] data = value.group(2).split(" ", -1);
    Map<String, String> terms = new LinkedHashMap<>();
    String last = "";
    for (String name : value.group(1).split(" ")) {
      last = last.substring(0, name.charAt(0) - '0') + name.substring(1);
      terms.put(last, data[terms.size()]);
    }
    assertThat(data).hasSize(terms.size());
    return terms;
  }
}
