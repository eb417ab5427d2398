package dev.lectern.topics;

/**
 * A concept or a person the glossary knows.
 *
 * @param chinese the name on a Chinese site; of people known by their Latin name there, that name
 * @param english the name on any other site
 */
record GlossaryTerm(String chinese, String english) {
  /** The name readers of a language know. */
  String name(String language) {
    return language.startsWith("zh") ? chinese : english;
  }
}
