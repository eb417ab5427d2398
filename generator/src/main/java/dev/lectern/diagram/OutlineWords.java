package dev.lectern.diagram;

/**
 * What a picture says by its shapes alone, in the language of the diagram's own texts.
 *
 * @param start where a state diagram begins
 * @param end where it ends
 */
record OutlineWords(
    String start,
    String end,
    String inherits,
    String implementsIt,
    String contains,
    String has,
    String dependsOn) {
  private static final OutlineWords ENGLISH =
      new OutlineWords("Start", "End", "inherits", "implements", "contains", "has", "depends on");
  private static final OutlineWords CHINESE =
      new OutlineWords("开始", "结束", "继承", "实现", "包含", "拥有", "依赖");

  static OutlineWords of(String source) {
    boolean isChinese =
        source
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return isChinese ? CHINESE : ENGLISH;
  }
}
