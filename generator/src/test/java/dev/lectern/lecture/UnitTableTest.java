package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against asking for each unit. */
final class UnitTableTest {
  @Test
  void saysOfEachUnitWhatWouldBeSaidIfAskedForIt() {
    List<UnitTable.Kinds> questions =
        List.of(
            Character::getType,
            unit -> UnicodeScript.of(unit).ordinal() % 100,
            unit -> Character.toLowerCase(unit) == unit ? 1 : 2,
            unit -> Character.isSpaceChar(unit) ? 3 : Character.isSurrogate(unit) ? -128 : 127,
            unit -> unit < 0x3400 ? -1 : unit < 0x4E00 ? 0 : unit <= 0x9FFF ? 1 : 2);
    for (UnitTable.Kinds question : questions) {
      byte[] table = UnitTable.of(question);
      assertThat(table).hasSize(0x10000);
      for (int unit = 0; unit < table.length; unit++) {
        assertThat(table[unit]).as("%04X", unit).isEqualTo((byte) question.of((char) unit));
      }
    }
  }
}
