/** What becomes of the published site when a run is killed, starved or disturbed. */
@NullMarked
package dev.lectern.faults;

import org.jspecify.annotations.NullMarked;
