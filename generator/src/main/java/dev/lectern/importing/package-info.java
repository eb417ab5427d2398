/**
 * Lecture records made of what others keep: subtitle files, Markdown with front matter, JSON lines,
 * or of nothing but a title. {@link dev.lectern.importing.RecordImporter} is the door; each reader
 * turns one kind of file into {@link dev.lectern.importing.RecordDraft}s.
 */
@NullMarked
package dev.lectern.importing;

import org.jspecify.annotations.NullMarked;
