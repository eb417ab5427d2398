package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteOutputTest {
  @Test
  void writesWhatTheStreamOfTheJdkDoes() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    DataOutputStream stream = new DataOutputStream(expected);
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    ByteOutput output = new ByteOutput(actual);
    Random of = new Random(7);
    Random same = new Random(7);
    // Several buffers full.
    for (int i = 0; i < 60_000; i++) {
      writeOne(of, stream);
      writeOne(same, output);
    }
    byte[] large = new byte[200_000];
    of.nextBytes(large);
    stream.write(large);
    output.write(large);
    writeOne(of, stream);
    same.nextBytes(large);
    writeOne(same, output);
    output.flush();
    assertThat(actual.toByteArray()).isEqualTo(expected.toByteArray());
    ByteInput input = new ByteInput(actual.toByteArray(), 0, actual.size());
    assertThat(input.skipBytes(actual.size())).isEqualTo(expected.size());
  }

  private static void writeOne(Random random, DataOutput out) throws IOException {
    switch (random.nextInt(11)) {
      case 0 -> out.write(random.nextInt());
      case 1 -> out.writeBoolean(random.nextBoolean());
      case 2 -> out.writeByte(random.nextInt());
      case 3 -> out.writeShort(random.nextInt());
      case 4 -> out.writeChar(random.nextInt());
      case 5 -> out.writeInt(random.nextInt());
      case 6 -> out.writeLong(random.nextLong());
      case 7 -> out.writeFloat(random.nextFloat());
      case 8 -> out.writeDouble(random.nextDouble());
      case 9 -> out.writeUTF(text(random));
      default -> {
        byte[] bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);
        out.write(bytes);
      }
    }
  }

  /** With NUL, lone surrogates, and units of one, two and three bytes. */
  private static String text(Random random) {
    char[] units = new char[random.nextInt(40)];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) (random.nextInt(1 << 16) >> random.nextInt(16));
    }
    return new String(units);
  }

  @Test
  void refusesATextThatIsTooLong() {
    ByteOutput output = new ByteOutput(new ByteArrayOutputStream());
    assertThatThrownBy(() -> output.writeUTF("界".repeat(21_846)))
        .isInstanceOf(UTFDataFormatException.class)
        .hasMessage("65538 bytes");
  }
}
