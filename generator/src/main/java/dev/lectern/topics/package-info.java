/**
 * What lectures are about: tag candidates of one lecture, the tags of a whole site, the author's
 * taxonomy file, and which lectures are related.
 */
@NullMarked
package dev.lectern.topics;

import org.jspecify.annotations.NullMarked;
