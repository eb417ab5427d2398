package dev.lectern.generation;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a part of an array. {@link DataInputStream} takes a lock for each byte. */
final class ByteInput implements DataInput {
  private final ByteBuffer bytes;

  ByteInput(byte[] array, int from, int length) {
    this.bytes = ByteBuffer.wrap(array, from, length);
  }

  /** {@link ByteBuffer}'s own exception has no message, and is none that callers expect. */
  private ByteBuffer holding(int count) throws EOFException {
    if (bytes.remaining() < count) {
      throw new EOFException("cut short");
    }
    return bytes;
  }

  @Override
  public void readFully(byte[] into) throws EOFException {
    readFully(into, 0, into.length);
  }

  @Override
  public void readFully(byte[] into, int from, int length) throws EOFException {
    holding(length).get(into, from, length);
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
    return holding(Byte.BYTES).get();
  }

  @Override
  public int readUnsignedByte() throws EOFException {
    return readByte() & 0xFF;
  }

  @Override
  public short readShort() throws EOFException {
    return holding(Short.BYTES).getShort();
  }

  @Override
  public int readUnsignedShort() throws EOFException {
    return readShort() & 0xFFFF;
  }

  @Override
  public char readChar() throws EOFException {
    return holding(Character.BYTES).getChar();
  }

  @Override
  public int readInt() throws EOFException {
    return holding(Integer.BYTES).getInt();
  }

  @Override
  public long readLong() throws EOFException {
    return holding(Long.BYTES).getLong();
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
