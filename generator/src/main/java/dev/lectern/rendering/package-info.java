/**
 * Turns the site model into files through JBake's contract and FreeMarker templates. The only
 * package that knows either.
 */
@NullMarked
package dev.lectern.rendering;

import org.jspecify.annotations.NullMarked;
