package dev.lectern.generation;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads a part of an array. {@link DataInputStream} takes a lock for each byte. */
final class ByteInput implements DataInput {
  private final ByteBuffer bytes;

  ByteInput(byte[] array, int from, int length) {
    this.bytes = ByteBuffer.wrap(array, from, length);
  }

  @FunctionalInterface
  private interface Getting<T> {
    T get();
  }

  private static <T> T whole(Getting<T> getting) throws EOFException {
    try {
      return getting.get();
    } catch (BufferUnderflowException end) {
      throw (EOFException) new EOFException("cut short").initCause(end);
    }
  }

  @Override
  public void readFully(byte[] into) throws EOFException {
    readFully(into, 0, into.length);
  }

  @Override
  public void readFully(byte[] into, int from, int length) throws EOFException {
    if (bytes.remaining() < length) {
      throw new EOFException("cut short");
    }
    bytes.get(into, from, length);
  }

  @Override
  public int skipBytes(int count) {
    int skipped = Math.min(count, bytes.remaining());
    bytes.position(bytes.position() + skipped);
    return skipped;
  }

  @Override
  public boolean readBoolean() throws EOFException {
    return readByte() != 0;
  }

  @Override
  public byte readByte() throws EOFException {
    if (!bytes.hasRemaining()) {
      throw new EOFException("cut short");
    }
    return bytes.get();
  }

  @Override
  public int readUnsignedByte() throws EOFException {
    return readByte() & 0xFF;
  }

  @Override
  public short readShort() throws EOFException {
    return whole(bytes::getShort);
  }

  @Override
  public int readUnsignedShort() throws EOFException {
    return readShort() & 0xFFFF;
  }

  @Override
  public char readChar() throws EOFException {
    return whole(bytes::getChar);
  }

  @Override
  public int readInt() throws EOFException {
    if (bytes.remaining() < Integer.BYTES) {
      throw new EOFException("cut short");
    }
    return bytes.getInt();
  }

  @Override
  public long readLong() throws EOFException {
    return whole(bytes::getLong);
  }

  @Override
  public float readFloat() throws EOFException {
    return Float.intBitsToFloat(readInt());
  }

  @Override
  public double readDouble() throws EOFException {
    return Double.longBitsToDouble(readLong());
  }

  @Override
  public String readLine() {
    throw new UnsupportedOperationException("nothing kept here has lines");
  }

  @Override
  public String readUTF() throws IOException {
    return DataInputStream.readUTF(this);
  }
}
