package dev.lectern.topics;

/** placeholder, replaced below */
final class TaxonomyReader {}
