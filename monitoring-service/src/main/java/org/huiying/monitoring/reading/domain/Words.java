package org.huiying.monitoring.reading.domain;

import org.huiying.monitoring.reading.domain.masking.PersonWords;

/**
 * All words that reading goes by.
 *
 * @param version id of their content, as it stands in judgements
 */
public record Words(Gazetteer gazetteer, Elsewhere elsewhere, Lexicon lexicon, PersonWords people, String version) {}
