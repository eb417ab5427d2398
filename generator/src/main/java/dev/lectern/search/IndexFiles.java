package dev.lectern.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** The files of one index folder, each a script that gives the search one value. */
final class IndexFiles {
  /** One file, whose bytes are made when they are asked for. */
  static final class ScriptFile {
    final String name;

    /** Of all that the bytes are made of. */
    final long sum;

    private final Supplier<byte[]> bytes;

    private ScriptFile(String name, long sum, Supplier<byte[]> bytes) {
      this.name = name + ".js";
      this.sum = Sums.mixed(sum, name);
      this.bytes = bytes;
    }

    static ScriptFile of(String name, long sum, Supplier<? extends CharSequence> value) {
      return new ScriptFile(
          name,
          sum,
          () -> {
            String script = "lecternSearch.files." + name + "=" + value.get() + "\n";
            return script.getBytes(StandardCharsets.UTF_8);
          });
    }

    /** A list of names in their order, each with what belongs to it. */
    static ScriptFile list(String name, List<TermEntry> terms) {
      long sum = terms.size();
      for (TermEntry term : terms) {
        sum = Sums.mixed(Sums.mixed(sum, term.term), term.data);
      }
      return new ScriptFile(name, sum, () -> listed(name, terms));
    }

    private static byte[] listed(String name, List<TermEntry> terms) {
      StringBuilder start = new StringBuilder("lecternSearch.files.").append(name).append("=[");
      ScriptText.string(
          start, ScriptText.frontCoded(terms.stream().map(term -> term.term).toList()));
      byte[] first = start.append(",\"").toString().getBytes(StandardCharsets.UTF_8);
      byte[] last = "\"]\n".getBytes(StandardCharsets.UTF_8);
      int length = first.length + last.length + Math.max(0, terms.size() - 1);
      for (TermEntry term : terms) {
        length += term.data.length;
      }
      ByteBuffer bytes = ByteBuffer.allocate(length).put(first);
      for (int i = 0; i < terms.size(); i++) {
        if (i > 0) {
          bytes.put((byte) ' ');
        }
        bytes.put(terms.get(i).data);
      }
      return bytes.put(last).array();
    }

    byte[] bytes() {
      return bytes.get();
    }
  }

  private final List<ScriptFile> files = new ArrayList<>();

  List<ScriptFile> files() {
    return files;
  }

  void add(ScriptFile file) {
    files.add(file);
  }

  /** A name for the folder that changes with any file in it. */
  String hash() {
    long sum = 0;
    for (ScriptFile file : files) {
      sum = Sums.mixed(sum, file.sum);
    }
    return HexFormat.of().toHexDigits(Sums.spread(sum));
  }
}
