/** Shows the site while it is written: builds it again at every change and reloads the browser. */
@NullMarked
package dev.lectern.serving;

import org.jspecify.annotations.NullMarked;
