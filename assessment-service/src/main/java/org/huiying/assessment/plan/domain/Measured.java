package org.huiying.assessment.plan.domain;

import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Signals;

/**
 * The measured facts from which a grade is proposed.
 *
 * @param noticeFromAbove whether a higher authority asked for an account
 */
public record Measured(Signals signals, Area area, boolean noticeFromAbove) {}
