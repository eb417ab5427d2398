package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes lecture records of made-up text, in the size and shape of real ones: a Chinese summary of
 * 3,000 characters with bold phrases, a table and a flowchart, over a transcript of 20,000
 * characters, four in five English. Words come as often as in real text (Zipf's law) out of a
 * vocabulary of their own, so that indexes grow as they do there. The same number always gives the
 * same record.
 */
final class BenchRecords {
  private static final int WORDS = 30_000;
  private static final int HAN_WORDS = 12_000;
  private static final int TRANSCRIPT = 20_000;
  private static final int SUBJECTS_EACH = 5;

  private static final List<String> SUBJECTS =
      List.of(
          "标度律", "注意力机制", "强化学习", "玻尔兹曼机", "反向传播", "量子纠错", "共识算法", "免疫系统", "宏观经济", "相变", "信息论",
          "编译器", "操作系统", "图神经网络", "因果推断", "贝叶斯推断", "扩散模型", "形式化验证", "分布式存储", "数据库索引", "密码学", "天体物理",
          "基因编辑", "板块构造");

  private static final String COMMON =
      "the of and to a in that it is we you this for on are as with be so what have if can they or"
          + " at one from not by an there which all will about more when do how would like just"
          + " people think know very then see look now because these get some right";

  private static final String HAN =
      "人工智能学习机器网络系统数据模型方法问题理论研究发展社会经济历史文化技术科学自然语言信息" + "结构函数概率空间时间能量物质生命意识思维逻辑推理计算存储传播算法优化实验观察证明分析";

  private static final String[] FRAMES = {
    "%s的关键在于%s，而不是%s。",
    "如果没有%s，%s就无法解释%s。",
    "实验表明，%s比%s更依赖%s。",
    "讲者用%s说明了%s与%s的关系。",
    "从%s到%s，中间还缺少%s。"
  };

  private final List<String> words = new ArrayList<>();
  private final List<String> hanWords = new ArrayList<>();

  BenchRecords() {
    Random random = new Random(1);
    words.addAll(List.of(COMMON.split(" ", -1)));
    String[] syllables =
        "ta ren mo li con sta per ven tic ory sim pla der gra nu ser fi lo".split(" ", -1);
    while (words.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      words.add(word.toString());
    }
    while (hanWords.size() < HAN_WORDS) {
      int length = 2 + random.nextInt(2);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(HAN.charAt(random.nextInt(HAN.length())));
      }
      hanWords.add(word.toString());
    }
  }

  /** Writes records 0 to {@code count} - 1 into a folder, where they are missing. */
  void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < count; number++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "lecture-%05d.txt", number));
      if (!Files.exists(file)) {
        Files.writeString(file, record(number));
      }
    }
  }

  String record(int number) {
    Random random = new Random(number);
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS_EACH; i++) {
      subjects.add(SUBJECTS.get(random.nextInt(SUBJECTS.size())));
    }
    StringBuilder text = new StringBuilder(1 << 15);
    text.append("Timestamp: ").append(LocalDateTime.of(2020, 1, 1, 8, 0).plusHours(5L * number));
    text.append(":00\nTitle: ").append(subjects.get(0)).append("与").append(subjects.get(1));
    text.append("：第 ").append(number).append(" 讲\nURL: https://www.youtube.com/watch?v=");
    text.append(String.format(Locale.ROOT, "bench%06d", number));
    text.append("\nStatus: success\nDuration: ").append(20 + random.nextInt(70)).append(":30\n\n");
    text.append("Description:\n### 核心思想\n\n");
    for (int i = 0; i < SUBJECTS_EACH; i++) {
      section(subjects, i, random, text);
    }
    table(subjects, random, text);
    diagram(subjects, random, text);
    text.append("\nContent:\n ");
    transcript(random.nextInt(5) == 0, random, text);
    return text.append('\n').toString();
  }

  private void section(List<String> subjects, int index, Random random, StringBuilder text) {
    text.append("#### ").append(index + 1).append(". ").append(subjects.get(index)).append("\n\n");
    for (int i = 0; i < 5; i++) {
      text.append("*   **").append(subjects.get(random.nextInt(SUBJECTS_EACH))).append("的");
      text.append(zipf(hanWords, random)).append("：** ");
      for (int k = 0; k < 3; k++) {
        text.append(sentence(subjects, random));
      }
      text.append('\n');
    }
    text.append('\n');
  }

  private String sentence(List<String> subjects, Random random) {
    return String.format(
        Locale.ROOT,
        FRAMES[random.nextInt(FRAMES.length)],
        subjects.get(random.nextInt(SUBJECTS_EACH)),
        zipf(hanWords, random) + zipf(hanWords, random),
        zipf(hanWords, random));
  }

  private void table(List<String> subjects, Random random, StringBuilder text) {
    text.append("| 方法 | 结果 |\n| --- | ---: |\n");
    for (String subject : subjects) {
      text.append("| ").append(subject).append(" | +").append(random.nextInt(60)).append("% |\n");
    }
  }

  private void diagram(List<String> subjects, Random random, StringBuilder text) {
    text.append("\n<Mermaid_Diagram>\ngraph TD\n");
    for (int group = 0; group < 4; group++) {
      text.append("    subgraph \"").append(group + 1).append(". ").append(subjects.get(group));
      text.append("\"\n");
      for (int i = 0; i < 6; i++) {
        text.append("        N").append(group * 6 + i).append("[\"");
        text.append(subjects.get(random.nextInt(SUBJECTS_EACH))).append(zipf(hanWords, random));
        text.append("\"]\n");
      }
      text.append("    end\n");
    }
    for (int i = 1; i < 24; i++) {
      text.append("    N")
          .append(random.nextInt(i))
          .append(" -- \"")
          .append(zipf(hanWords, random));
      text.append("\" --> N").append(i).append('\n');
    }
    text.append("    style N0 fill:#f9f,stroke:#333\n</Mermaid_Diagram>\n");
  }

  private void transcript(boolean chinese, Random random, StringBuilder text) {
    int end = text.length() + (chinese ? TRANSCRIPT / 3 : TRANSCRIPT);
    while (text.length() < end) {
      int length = 6 + random.nextInt(18);
      for (int i = 0; i < length; i++) {
        String word = zipf(chinese ? hanWords : words, random);
        boolean first = i == 0 && !chinese;
        text.append(first ? Character.toUpperCase(word.charAt(0)) : word.charAt(0));
        text.append(word, 1, word.length());
        text.append(chinese ? "" : i == length - 1 ? "" : " ");
      }
      text.append(chinese ? "。" : random.nextInt(12) == 0 ? "? " : ". ");
    }
  }

  /** The n-th word comes about 1/n times as often as the first. */
  private static String zipf(List<String> from, Random random) {
    return from.get((int) (Math.pow(from.size(), random.nextDouble())) - 1);
  }
}
