package dev.lectern.publishing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Names of files as text and back, the same on every machine.
 *
 * <p>Java decodes names by the locale's encoding. With {@code LC_ALL=C}, as build machines and
 * containers have it, that is ASCII: {@code Path.toString()} then makes question marks of a Chinese
 * name, and {@code Path.resolve(String)} refuses one. A path's URI holds the name's own bytes, so
 * that is the way taken here. Names are UTF-8, whatever the locale says.
 */
public final class FileNames {
  private static final String HEX = "0123456789ABCDEF";

  private FileNames() {}

  /**
   * The path of a file relative to a folder, {@code /} between names. Bytes that are not UTF-8
   * become {@code %E9} and the like.
   *
   * @param folder holds the file, at any depth; exists
   */
  public static String relative(Path folder, Path file) {
    String start = folder.toString();
    String whole = file.toString();
    String separator = separator(folder);
    // Nearly always; all files of a site are gone through by their names, and relativize is slower.
    boolean below = whole.startsWith(start) && whole.startsWith(separator, start.length());
    String text =
        (below
                ? whole.substring(start.length() + separator.length())
                : folder.relativize(file).toString())
            .replace(separator, "/");
    // Java puts the replacement character where bytes are not UTF-8.
    boolean isAsItIs = isAscii(text) || (localeIsUtf8() && text.indexOf('\uFFFD') < 0);
    return isAsItIs ? text : decode(relativeBytes(folder, file));
  }

  /** Whether {@link #relative} gives the name as it is: all its bytes are UTF-8. */
  public static boolean areUtf8(Path folder, Path file) {
    if (isAscii(folder.relativize(file).toString())) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(relativeBytes(folder, file)));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /**
   * The path below a folder that a relative path names.
   *
   * @param folder exists
   * @param relative {@code /} between names
   */
  public static Path resolve(Path folder, String relative) {
    if (isAscii(relative) || localeIsUtf8()) {
      return folder.resolve(relative);
    }
    String uri = folder.toUri().toString();
    return Path.of(URI.create((uri.endsWith("/") ? uri : uri + "/") + encode(relative)));
  }

  private static boolean localeIsUtf8() {
    return "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
  }

  private static String separator(Path path) {
    return path.getFileSystem().getSeparator();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static byte[] relativeBytes(Path folder, Path file) {
    String start = folder.toUri().getRawPath();
    String whole = file.toUri().getRawPath();
    int from = start.endsWith("/") ? start.length() : start.length() + 1;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length());
    for (int i = from; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(whole, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static String decode(byte[] name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(name);
    CharBuffer chars = CharBuffer.allocate(3 * name.length);
    CoderResult result = decoder.decode(bytes, chars, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        append(bytes.get(), chars);
      }
      result = decoder.decode(bytes, chars, true);
    }
    return chars.flip().toString();
  }

  private static String encode(String relative) {
    byte[] bytes = relative.getBytes(StandardCharsets.UTF_8);
    CharBuffer chars = CharBuffer.allocate(3 * bytes.length);
    for (byte b : bytes) {
      boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '-' && b <= '9');
      if (plain) {
        chars.put((char) b);
      } else {
        append(b, chars);
      }
    }
    return chars.flip().toString();
  }

  private static void append(byte b, CharBuffer chars) {
    chars.put('%').put(HEX.charAt((b >> 4) & 0xF)).put(HEX.charAt(b & 0xF));
  }
}
