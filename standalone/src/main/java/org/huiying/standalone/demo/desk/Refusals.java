package org.huiying.standalone.demo.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiying.standalone.demo.api.Answer;
import org.huiying.standalone.demo.api.Unexpected;

/** What the rules are there to prevent, tried on purpose; each must be refused as designed. */
public final class Refusals {
    private final Narrator narrator;
    private final Map<String, String> seen = new LinkedHashMap<>();

    public Refusals(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Ends the demonstration if it was not refused with this status and code. */
    public void expect(Cast who, String what, Answer answer, int status, String code) {
        answer.expect(status);
        var given = answer.field("code");
        if (!given.equals(code)) {
            throw new Unexpected(
                    answer.call() + " was refused with " + given + " instead of " + code + ": " + answer.text());
        }
        seen.put(code, what);
        narrator.step(
                who, what, "按规则拒绝 refused as designed: " + status + " " + code + "（" + answer.field("detail") + "）");
    }

    public Map<String, String> seen() {
        return Map.copyOf(seen);
    }
}
