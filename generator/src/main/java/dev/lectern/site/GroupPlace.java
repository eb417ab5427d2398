package dev.lectern.site;

/**
 * Where a lecture stands among those of its series or speaker.
 *
 * @param group the place of the group in the site's list of such groups
 * @param index of the lecture in the group, from 0 for the newest
 */
public record GroupPlace(int group, int index) {}
