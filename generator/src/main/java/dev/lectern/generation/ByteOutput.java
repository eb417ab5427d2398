package dev.lectern.generation;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;

/**
 * Writes through a buffer of its own, for {@link ByteInput}. {@link DataOutputStream} takes a lock
 * for each byte.
 */
final class ByteOutput implements DataOutput {
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final OutputStream out;

  /** What is written gets to the stream with {@link #flush} at the latest. */
  ByteOutput(OutputStream out) {
    this.out = out;
  }

  /** Gives the stream all that was written. */
  void flush() throws IOException {
    out.write(bytes.array(), 0, bytes.position());
    bytes.clear();
  }

  private ByteBuffer room(int length) throws IOException {
    if (bytes.remaining() < length) {
      flush();
    }
    return bytes;
  }

  @Override
  public void write(int b) throws IOException {
    room(1).put((byte) b);
  }

  @Override
  public void write(byte[] from) throws IOException {
    write(from, 0, from.length);
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    if (length <= bytes.capacity()) {
      room(length).put(from, start, length);
    } else {
      flush();
      out.write(from, start, length);
    }
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    write(value ? 1 : 0);
  }

  @Override
  public void writeByte(int value) throws IOException {
    write(value);
  }

  @Override
  public void writeShort(int value) throws IOException {
    room(Short.BYTES).putShort((short) value);
  }

  @Override
  public void writeChar(int value) throws IOException {
    room(Character.BYTES).putChar((char) value);
  }

  @Override
  public void writeInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  @Override
  public void writeLong(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  @Override
  public void writeFloat(float value) throws IOException {
    writeInt(Float.floatToIntBits(value));
  }

  @Override
  public void writeDouble(double value) throws IOException {
    writeLong(Double.doubleToLongBits(value));
  }

  @Override
  public void writeBytes(String text) {
    throw new UnsupportedOperationException("loses what is not ASCII");
  }

  @Override
  public void writeChars(String text) {
    throw new UnsupportedOperationException("texts are kept in UTF-8");
  }

  @Override
  public void writeUTF(String text) throws IOException {
    long length = text.chars().mapToLong(ByteOutput::utfLength).sum();
    if (length > 0xFFFF) {
      throw new UTFDataFormatException(length + " bytes");
    }
    writeShort((int) length);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (utfLength(c)) {
        case 1 -> write(c);
        case 2 -> {
          write(0xC0 | (c >> 6));
          write(0x80 | (c & 0x3F));
        }
        default -> {
          write(0xE0 | (c >> 12));
          write(0x80 | ((c >> 6) & 0x3F));
          write(0x80 | (c & 0x3F));
        }
      }
    }
  }

  /** Of a UTF-16 code unit in the form that {@link DataOutput#writeUTF} describes. */
  private static int utfLength(int c) {
    if (c >= 1 && c < 0x80) {
      return 1;
    }
    return c < 0x800 ? 2 : 3;
  }
}
