package dev.lectern.lecturerecord;

/**
 * Whole numbers in ASCII digits and nothing else: no sign, no blank, no digit of another script.
 */
final class AsciiNumber {
  private AsciiNumber() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number, or -1 when it is none or has fewer or more digits than allowed (9 at most). */
  static int parse(String digits, int least, int most) {
    if (digits.length() < least || digits.length() > Math.min(most, 9)) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (!isDigit(digits.charAt(i))) {
        return -1;
      }
      number = number * 10 + (digits.charAt(i) - '0');
    }
    return number;
  }
}
