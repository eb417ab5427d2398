/** The site model: which pages there are, where they live, and what each lists. Knows no markup. */
@NullMarked
package dev.lectern.site;

import org.jspecify.annotations.NullMarked;
