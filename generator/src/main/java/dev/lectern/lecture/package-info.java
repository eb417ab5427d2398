/**
 * The lecture model: what a record means once it has been read, free of files, markup and pages.
 */
@NullMarked
package dev.lectern.lecture;

import org.jspecify.annotations.NullMarked;
