package dev.lectern.publishing;

/**
 * What a publication changed. Counts of files, and of bytes where the name says so; files of a
 * copied folder count as written.
 *
 * @param written new or with other bytes than before
 * @param writtenBytes bytes of those
 * @param unchanged with the same bytes as before
 * @param unchangedBytes bytes of those
 * @param removed ours before, no longer part of the site
 */
public record PublishSummary(
    int written, long writtenBytes, int unchanged, long unchangedBytes, int removed) {}
