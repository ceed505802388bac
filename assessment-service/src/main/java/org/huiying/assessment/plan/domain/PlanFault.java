package org.huiying.assessment.plan.domain;

import java.util.List;

/** Why a plan is not valid: a stable code, and what it is about. */
public record PlanFault(String code, List<Object> args) {

    /** A value is missing; the only argument is the JSON pointer of its place. */
    public static final String MISSING = "plan-field-missing";

    static PlanFault of(String code, Object... args) {
        return new PlanFault(code, List.of(args));
    }
}
