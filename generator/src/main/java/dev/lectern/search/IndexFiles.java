package dev.lectern.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of one index folder, each a script that gives the search one value. */
final class IndexFiles {
  /** One file; its bytes are the reader's to keep, not to change. */
  static final class ScriptFile {
    final String name;
    final byte[] bytes;

    private ScriptFile(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    static ScriptFile of(String name, CharSequence value) {
      String script = "lecternSearch.files." + name + "=" + value + "\n";
      return new ScriptFile(name + ".js", script.getBytes(StandardCharsets.UTF_8));
    }

    /** A list of names in their order, each with what belongs to it. */
    static ScriptFile list(String name, List<String> names, List<byte[]> data) {
      StringBuilder start = new StringBuilder("lecternSearch.files.").append(name).append("=[");
      ScriptText.string(start, ScriptText.frontCoded(names));
      byte[] first = start.append(",\"").toString().getBytes(StandardCharsets.UTF_8);
      byte[] last = "\"]\n".getBytes(StandardCharsets.UTF_8);
      int length = first.length + last.length + Math.max(0, data.size() - 1);
      for (byte[] value : data) {
        length += value.length;
      }
      ByteBuffer bytes = ByteBuffer.allocate(length).put(first);
      for (int i = 0; i < data.size(); i++) {
        if (i > 0) {
          bytes.put((byte) ' ');
        }
        bytes.put(data.get(i));
      }
      return new ScriptFile(name + ".js", bytes.put(last).array());
    }
  }

  private final List<ScriptFile> files = new ArrayList<>();

  List<ScriptFile> files() {
    return files;
  }

  void add(ScriptFile file) {
    files.add(file);
  }

  /** A name for the folder that changes with any byte in it. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ScriptFile file : files) {
        digest.update(
            (file.name + '\0' + file.bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
        digest.update(file.bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
