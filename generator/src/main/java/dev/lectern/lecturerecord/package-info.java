/**
 * From the bytes of a lecture record to the lecture it means: {@link
 * dev.lectern.lecturerecord.LectureRecords} is the door, and the stages behind it are text ({@link
 * dev.lectern.lecturerecord.LectureRecordReader}), structure ({@link
 * dev.lectern.lecturerecord.LectureRecordParser}) and meaning ({@link
 * dev.lectern.lecturerecord.LectureBuilder}). Files on disk are the caller's.
 */
@NullMarked
package dev.lectern.lecturerecord;

import org.jspecify.annotations.NullMarked;
