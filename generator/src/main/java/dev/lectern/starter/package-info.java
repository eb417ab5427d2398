/** The files of a new site project, kept as resources beside the class that writes them. */
@NullMarked
package dev.lectern.starter;

import org.jspecify.annotations.NullMarked;
