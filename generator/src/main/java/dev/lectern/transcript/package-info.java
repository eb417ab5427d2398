/**
 * From a transcript, usually one line of 20,000 characters, to paragraphs a reader can use: where
 * sentences end, where the subject changes, when each paragraph was said and in which language.
 *
 * <p>Nothing here changes a word or names a speaker. All of it is linear in the text (times written
 * in the text and subtitle files add a sort of their marks) and none of it recurses.
 */
@NullMarked
package dev.lectern.transcript;

import org.jspecify.annotations.NullMarked;
