package dev.lectern.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How texts, lists and what may be missing are written where lectures are kept. */
public final class Wire {
  private Wire() {}

  public static void writeMap(Map<String, String> map, DataOutput out) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
      writeText(entry.getKey(), out);
      writeText(entry.getValue(), out);
    }
  }

  public static Map<String, String> readMap(DataInput in) throws IOException {
    int count = in.readInt();
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < count; i++) {
      map.put(readText(in), readText(in));
    }
    return map;
  }

  public static <T> void writeAll(List<T> items, DataOutput out, Writing<T> writing)
      throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      writing.write(item, out);
    }
  }

  public static <T> List<T> readAll(DataInput in, Reading<T> reading) throws IOException {
    int count = in.readInt();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(reading.read(in));
    }
    return items;
  }

  /** {@link DataOutput#writeUTF} stops at 64 KiB. */
  public static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  public static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes one item. */
  @FunctionalInterface
  public interface Writing<T> {
    void write(T item, DataOutput out) throws IOException;
  }

  /** Reads one item. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(DataInput in) throws IOException;
  }

  /** Writes what may be null. */
  public static <T> void writeNullable(@Nullable T item, DataOutput out, Writing<T> writing)
      throws IOException {
    out.writeBoolean(item != null);
    if (item != null) {
      writing.write(item, out);
    }
  }

  /** What {@link #writeNullable} wrote. */
  public static <T> @Nullable T readNullable(DataInput in, Reading<T> reading) throws IOException {
    return in.readBoolean() ? reading.read(in) : null;
  }
}
