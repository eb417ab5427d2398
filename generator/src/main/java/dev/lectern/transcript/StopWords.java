package dev.lectern.transcript;

import dev.lectern.lecture.WordList;
import java.util.Arrays;

/** Words and characters that say nothing about the subject. */
final class StopWords {
  private static final WordList ENGLISH =
      new WordList(
          Arrays.asList(
              """
          a about above actually after again all almost also always am an and another any are around as
          ask at away back basically be because been before being between bit both but by can can't come
          could couldn't did didn't do does doesn't doing don't done down each either else even ever
          every everything example fact few first for from get gets getting give go goes going gonna
          good got great guess had has have haven't having he her here him his how however i i'd i'll
          i'm i've if in into is isn't it it's its itself just kind know last let let's like little
          look lot lots made make makes making many may maybe me mean might more most much my need
          never new next no not nothing now of off oh ok okay on once one ones only or other our out
          over own particular people perhaps point pretty probably put question quite rather
          really right said same say saying says see seem seems she should so some somebody someone
          something sort still such sure take tell than thank thanks that that's the their them then
          there there's these they they're thing things think this those though three through time to
          too true try trying two uh um under until up us use used using very wait want wanted was
          wasn't way ways we we'd we'll we're we've well went were what what's when where whether
          which while who why will with won't work would wouldn't yeah year years yes yet you you'd
          you'll you're you've your"""
                  .split("\\s+", -1)));

  private static final String HAN =
      "的了是在我你他她它们这那个就也都和与有不一上下中来去到说要会能可以为对而及其之等很更最又"
          + "被把让从向如果因所但并或者么什怎呢吗吧啊嘛呀些里面后前时候得着过没还再已将使用只于此当"
          + "很好大家现在然後這個們來說會為對與時後過沒還讓從";

  private static final boolean[] IS_STOP = new boolean[0x10000 - 0x4E00];

  static {
    HAN.chars().forEach(c -> IS_STOP[c - 0x4E00] = true);
  }

  private StopWords() {}

  /** Of the word at {@code [0, length)}, in lower case with straight apostrophes. */
  static boolean contains(char[] word, int length) {
    return ENGLISH.contains(word, 0, length);
  }

  /** A Han character that a word about the subject rarely holds. */
  static boolean contains(char c) {
    return c >= 0x4E00 && IS_STOP[c - 0x4E00];
  }
}
