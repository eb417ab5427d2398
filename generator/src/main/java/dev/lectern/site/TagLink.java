package dev.lectern.site;

/**
 * A tag as other pages show it.
 *
 * @param name as shown
 * @param permalink of its page
 * @param count of lectures that bear it, at least 1
 */
public record TagLink(String name, Permalink permalink, int count) {}
