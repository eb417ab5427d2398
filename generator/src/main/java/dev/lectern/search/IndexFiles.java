package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of one index folder, each a script that calls back with its contents. */
final class IndexFiles {
  /** One file; its bytes are the reader's to keep, not to change. */
  static final class ScriptFile {
    final String name;
    final byte[] bytes;

    ScriptFile(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }

  private final List<ScriptFile> files = new ArrayList<>();

  List<ScriptFile> files() {
    return files;
  }

  /** Adds {@code <kind><number>.js} that calls {@code lecternSearch.<kind>(number,arguments…)}. */
  void add(String kind, int number, CharSequence arguments) {
    add(kind + number, "lecternSearch." + kind + "(" + number + "," + arguments + ")\n");
  }

  void add(String name, String script) {
    files.add(new ScriptFile(name + ".js", script.getBytes(StandardCharsets.UTF_8)));
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
