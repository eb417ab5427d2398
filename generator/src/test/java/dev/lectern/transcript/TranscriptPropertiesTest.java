package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text, tried on random ones in many scripts. */
class TranscriptPropertiesTest {
  private static final Duration DURATION = Duration.ofMinutes(30);

  private static final String[] ALPHABETS = {
    "abcdefghijklmnopqrstuvwxyzABCXYZ' ' ' ' '.,.?!",
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会，。！？；“”",
    "𠀀𠮷𪚥讲\uFE00ｶﾞﾊﾟ\u3099",
    "あいうえおかきくけこアイウエオ漢字、。ー々",
    "가나다라마바사아자차 카타파하. 각",
    "абвгдежзиклмнопрст. АБВ, ",
    "अआकखगघनमर्ािीुेो। क्षत्र ",
    "กขคงจชซญดตถทนบปผฝพฟม ะาำิีึืุูเแโใไ่้",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ،۔؟ َُِ",
    "\u0301\u0308\u200D\uFE0F\u20E3e a",
    "🙂🏽👩🇩🇪🇫🇷\u200D❤️ 𠀀𠮷𝒜",
    " \n\t\u3000\u00A0\n\n",
    "0123456789-–—()[]{}<>/&%$#@*_\"",
  };

  private static final String[] PHRASES = {
    "[12:40] ",
    "[0:01]",
    "\n00:03:00 ",
    "\n[99:99] ",
    "【1:00】",
    "\n1:23\n",
    " [3:16] ",
    "\n\n7\n00:00:05,000 --> 00:00:09,000\n",
    "\n\n00:10.000 --> 00:12.000 align:start\n",
    "<i>",
    "</i>",
    "WEBVTT\n\n",
    "\nNOTE x\n",
    "Next question. ",
    "Anna: ",
    "\n主持人：",
    "接下来",
    "Mr. ",
    "e.g. ",
  };

  /** The signs a lifted time or subtitle markup is made of. */
  private static final Pattern LIFTED = Pattern.compile("[0-9:：.,\\[\\]【】<>/\\-iWEBVTNOxalignstr]");

  static List<Long> seeds() {
    return new Random(20260101).longs(300).boxed().collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCharacterIsLostOrMoved(long seed) {
    String text = randomText(new Random(seed), false);
    List<Paragraph> paragraphs = TranscriptParagraphs.of(Transcript.of(text), DURATION);
    assertThat(withoutBlanks(joined(paragraphs))).isEqualTo(withoutBlanks(text));
    checkShape(paragraphs);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onlyTimesAreTakenOut(long seed) {
    String text = randomText(new Random(seed), true);
    List<Paragraph> paragraphs = TranscriptParagraphs.of(Transcript.of(text), DURATION);
    String kept = withoutBlanks(joined(paragraphs));
    int at = 0;
    StringBuilder lost = new StringBuilder();
    for (char c : withoutBlanks(text).toCharArray()) {
      if (at < kept.length() && kept.charAt(at) == c) {
        at++;
      } else {
        lost.append(c);
      }
    }
    assertThat(at).as("nothing is added to %s", text).isEqualTo(kept.length());
    assertThat(LIFTED.matcher(lost).replaceAll("")).as(text).isEmpty();
    checkShape(paragraphs);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCutIsInsideAGraphemeOrALatinWord(long seed) {
    String text = withoutBlanks(randomText(new Random(seed), false));
    List<Integer> boundaries = graphemeBoundaries(text);
    int at = 0;
    for (Paragraph paragraph : TranscriptParagraphs.of(Transcript.of(text), DURATION)) {
      if (at > 0) {
        assertThat(boundaries).as("cut at %d of %s", at, text).contains(at);
        assertThat(isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at))).isFalse();
      }
      at += paragraph.text().length();
    }
  }

  private static void checkShape(List<Paragraph> paragraphs) {
    assertThat(paragraphs).extracting(Paragraph::id).doesNotHaveDuplicates();
    Duration last = Duration.ZERO;
    for (Paragraph paragraph : paragraphs) {
      assertThat(paragraph.id()).matches("t-[0-9a-f]{8}(-[0-9]+)?");
      assertThat(paragraph.text()).doesNotContain("\n", "\t", "  ");
      assertThat(withoutBlanks(paragraph.text())).isNotEmpty();
      Duration time = paragraph.knownTime().orElseThrow().time();
      assertThat(time).isBetween(last, DURATION.plusSeconds(1));
      last = time;
    }
  }

  private static String randomText(Random random, boolean times) {
    StringBuilder text = new StringBuilder();
    int runs = 1 + random.nextInt(60);
    for (int run = 0; run < runs; run++) {
      int[] alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
      int length = random.nextInt(random.nextInt(6) == 0 ? 900 : 40);
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      if (times) {
        text.append(PHRASES[random.nextInt(PHRASES.length)]);
      }
    }
    return text.toString();
  }

  private static List<Integer> graphemeBoundaries(String text) {
    List<Integer> boundaries = new ArrayList<>();
    Matcher graphemes = Pattern.compile("\\X").matcher(text);
    while (graphemes.find()) {
      boundaries.add(graphemes.end());
    }
    return boundaries;
  }

  private static String joined(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining());
  }

  private static String withoutBlanks(String text) {
    StringBuilder kept = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && c < 0x250;
  }
}
