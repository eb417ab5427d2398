package dev.lectern.topics;

/** Names TagOrder for a Javadoc link until written. */
final class TagOrder {}
