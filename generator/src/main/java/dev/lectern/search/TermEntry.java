package dev.lectern.search;

/**
 * One term with its encoded postings.
 *
 * @param term a word, one or two characters of a run, or a filter ({@code #y:2025}, {@code #t:…})
 * @param lectures how many hold it
 * @param bits postings; those of two characters of a run are followed by what continues them
 */
record TermEntry(String term, int lectures, BitOutput bits) {}
