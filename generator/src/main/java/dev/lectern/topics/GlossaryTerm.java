package dev.lectern.topics;

/**
 * A concept or a person the glossary knows.
 *
 * @param chinese the name on a Chinese site; of people known by their Latin name there, that name
 * @param english the name on any other site
 * @param weight how much it tells about a lecture; 1 for a common concept
 */
record GlossaryTerm(String chinese, String english, double weight) {
  /** The name readers of a language know. */
  String name(String language) {
    return language.startsWith("zh") ? chinese : english;
  }
}
