package dev.lectern.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void mapsListsTextsNumbers() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", List.of("x", 1, true));
    map.put("空", Map.of());
    map.put("e", List.of());
    assertThat(JsonText.of(map)).isEqualTo("{\"a\":[\"x\",1,true],\"空\":{},\"e\":[]}");
  }

  @Test
  void nothingInAValueCanEndTheScriptElement() {
    assertThat(JsonText.of("</script><!--\"\\\n\u2028&"))
        .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0022\\u005c\\u000a\\u2028\\u0026\"");
  }
}
