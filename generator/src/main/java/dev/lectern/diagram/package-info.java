/**
 * Mermaid diagrams made fit for the reader's browser: repaired, stripped of whatever could reach
 * outside the page, legible, and told again as plain data for those who can't see them.
 */
@NullMarked
package dev.lectern.diagram;

import org.jspecify.annotations.NullMarked;
