package dev.lectern.search;

import com.sun.management.OperatingSystemMXBean;
import dev.lectern.search.SearchIndexWriter.Entry;
import dev.lectern.search.SearchIndexWriter.Written;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the index of a folder of lecture records, and writes it together with plain lecture
 * pages so that the client can be measured on it; see {@code INDEX-FORMAT.md}.
 */
final class SearchIndexMeasurement {
  private SearchIndexMeasurement() {}

  /** {@code args}: the folder of records, the folder to write. */
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(args[0]))) {
      files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    Path out = Path.of(args[1]);
    Files.createDirectories(out.resolve("lectures"));
    long recordBytes = 0;
    for (Path file : files) {
      recordBytes += Files.size(file);
    }
    for (int round = 0; round < 2; round++) {
      LongAdder tokenising = new LongAdder();
      List<LectureTerms> terms =
          IntStream.range(0, files.size())
              .parallel()
              .mapToObj(i -> terms(SimpleRecord.read(files.get(i)), tokenising))
              .toList();
      long termBytes = terms.stream().mapToLong(t -> t.toBytes().length).sum();
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        SimpleRecord lecture = SimpleRecord.read(files.get(i));
        String href = "lectures/" + i + ".html";
        SearchableText text = lecture.text(terms.get(i));
        entries.add(new Entry(lecture.shown(href), i, () -> text));
        if (round == 1) {
          Files.writeString(out.resolve(href), lecture.html());
        }
      }
      long start = System.nanoTime();
      long startProcessor = processorNanos();
      boolean keep = round == 1;
      LongAdder indexBytes = new LongAdder();
      Written written =
          SearchIndexWriter.write(
              entries,
              (path, bytes, sum) -> {
                indexBytes.add(bytes.length);
                if (keep) {
                  Files.createDirectories(out.resolve(path).getParent());
                  Files.write(out.resolve(path), bytes);
                }
              });
      long end = System.nanoTime();
      long endProcessor = processorNanos();
      System.out.printf(
          "%d lectures, %.1f MB of terms made in %.1f s of processor time%n",
          files.size(), termBytes / 1e6, tokenising.sum() / 1e9);
      System.out.printf(
          "index %.1f s, %.1f s of processor time; %s, %.2f %% of the records; heap %d MB%n",
          (end - start) / 1e9,
          (endProcessor - startProcessor) / 1e9,
          written,
          100.0 * indexBytes.sum() / recordBytes,
          Runtime.getRuntime().totalMemory() >> 20);
    }
  }

  private static LectureTerms terms(SimpleRecord lecture, LongAdder nanos) {
    SearchDocument document = lecture.document();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    LectureTerms terms = LectureTerms.of(document);
    nanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    return terms;
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** A record read with just enough sense to measure search on it. */
  record SimpleRecord(
      String title, String date, int seconds, String summary, List<String> paragraphs) {
    static SimpleRecord read(Path file) {
      try {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int description = text.indexOf("\nDescription:") + 14;
        int diagram = text.indexOf("<Mermaid_Diagram>");
        int content = text.indexOf("\nContent:", diagram);
        String title = field(text, "Title:").replaceAll(" BV1\\w{9,}$", "");
        String[] time = field(text, "Duration:").split(":");
        int seconds = 0;
        for (String part : time) {
          seconds = seconds * 60 + Integer.parseInt(part);
        }
        return new SimpleRecord(
            title,
            field(text, "Timestamp:").substring(0, 10),
            seconds,
            text.substring(description, diagram < 0 ? content : diagram)
                .replaceAll("[*#`|>]+", "")
                .strip(),
            split(text.substring(content + 9).strip()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static String field(String text, String name) {
      int start = text.indexOf(name) + name.length();
      return text.substring(start, text.indexOf('\n', start)).strip();
    }

    /** About 600 columns a paragraph, cut behind a sentence. */
    private static List<String> split(String transcript) {
      List<String> paragraphs = new ArrayList<>();
      int start = 0;
      int columns = 0;
      for (int i = 0; i < transcript.length(); i++) {
        char c = transcript.charAt(i);
        columns += c < 0x1100 ? 1 : 3;
        boolean end =
            c == '。' || c == '\n' || (c == ' ' && ".?!".indexOf(transcript.charAt(i - 1)) >= 0);
        if (end && columns > 600) {
          paragraphs.add(transcript.substring(start, i + 1).strip());
          start = i + 1;
          columns = 0;
        }
      }
      paragraphs.add(transcript.substring(start).strip());
      return paragraphs;
    }

    SearchDocument document() {
      return new SearchDocument(title, summary, paragraphs);
    }

    SearchableText text(LectureTerms terms) {
      int length = paragraphs.stream().mapToInt(String::length).sum();
      List<Integer> times = new ArrayList<>();
      int offset = 0;
      for (String paragraph : paragraphs) {
        times.add((int) ((long) seconds * offset / Math.max(1, length)));
        offset += paragraph.length();
      }
      return new SearchableText(
          terms,
          IntStream.rangeClosed(1, paragraphs.size()).mapToObj(i -> "p" + i).toList(),
          times);
    }

    SearchableLecture shown(String href) {
      return new SearchableLecture(
          title,
          href,
          date,
          tags(),
          seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60,
          null,
          summary.replaceAll("\\s+", " "));
    }

    /** What the bold phrases and headings are about: good enough as tags. */
    private List<String> tags() {
      return summary
          .lines()
          .filter(l -> l.matches("\\s+.{2,20}[：:].*"))
          .map(l -> l.strip().split("[：:（(]")[0].strip())
          .sorted(Comparator.naturalOrder())
          .distinct()
          .limit(4)
          .toList();
    }

    String html() {
      StringBuilder out = new StringBuilder("<!doctype html><meta charset=utf-8><title>");
      out.append(escape(title)).append("</title><main><h1>").append(escape(title)).append("</h1>");
      summary
          .lines()
          .filter(l -> !l.isBlank())
          .forEach(l -> out.append("<p>").append(escape(l.strip())).append("</p>\n"));
      for (int i = 0; i < paragraphs.size(); i++) {
        out.append("<p id=\"p").append(i + 1).append("\">");
        out.append(escape(paragraphs.get(i))).append("</p>\n");
      }
      return out.append("</main>\n").toString();
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;");
    }
  }
}
