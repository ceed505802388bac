package org.huiying.monitoring.reading.domain.judging;

/**
 * Something in a text that spoke for a judgement.
 *
 * @param term the words as they stand there
 * @param offset where they stand first, in UTF-16 units
 * @param weight how much they moved it; what stands first moved it most
 */
public record Reason(String term, int offset, double weight) {}
