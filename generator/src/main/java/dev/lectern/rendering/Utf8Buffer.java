package dev.lectern.rendering;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A writer that encodes into memory which is used again for the next page. Half a surrogate pair
 * becomes {@code ?}. One thread at a time.
 */
final class Utf8Buffer extends Writer {
  private static final int CHARS = 8192;

  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer chars = CharBuffer.allocate(CHARS);
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

  /** Forgets what was written. */
  void reset() {
    encoder.reset();
    chars.clear();
    bytes.clear();
  }

  /** All that was written since {@link #reset}; valid until the next one. */
  ByteBuffer finish() {
    encode(true);
    bytes.flip();
    return bytes;
  }

  @Override
  public void write(char[] source, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, room());
      chars.put(source, from, part);
      from += part;
      left -= part;
    }
  }

  @Override
  public void write(String source, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, room());
      source.getChars(from, from + part, chars.array(), chars.position());
      chars.position(chars.position() + part);
      from += part;
      left -= part;
    }
  }

  @Override
  public void write(int c) {
    room();
    chars.put((char) c);
  }

  private int room() {
    if (!chars.hasRemaining()) {
      encode(false);
    }
    return chars.remaining();
  }

  private void encode(boolean end) {
    chars.flip();
    while (true) {
      CoderResult result = encoder.encode(chars, bytes, end);
      if (result.isOverflow()) {
        bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
      } else {
        break;
      }
    }
    // Half a surrogate pair at the end of the buffer waits for its other half.
    chars.compact();
  }

  @Override
  public void flush() {
    // All is in memory.
  }

  @Override
  public void close() {
    // Nothing to release.
  }
}
