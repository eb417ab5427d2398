package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.topics.TopicCandidates.Candidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicCandidatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u3000 \u2003"})
  void aCandidateHasAName(String blanks) {
    assertThatThrownBy(() -> new Candidate(blanks, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a candidate has a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C++", "7", "学", "𠀀", "+", "…"})
  void whateverIsLeftOfItFolded(String name) {
    assertThat(new Candidate(name, 1, false).name()).isEqualTo(name);
  }
}
