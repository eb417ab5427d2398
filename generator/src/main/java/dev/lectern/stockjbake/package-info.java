/**
 * For users of JBake itself: with this plugin's jar on its class path, JBake reads lecture records.
 * Nothing here is used when Lectern makes a site.
 */
@NullMarked
package dev.lectern.stockjbake;

import org.jspecify.annotations.NullMarked;
