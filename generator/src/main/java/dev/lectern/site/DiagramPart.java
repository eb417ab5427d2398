package dev.lectern.site;

/**
 * A part of a lecture's diagrams: a group, or what stands in none.
 *
 * @param diagram its number on the page, from 1
 * @param title of the group, shortened; empty for what stands in none
 */
public record DiagramPart(int diagram, String title) {}
