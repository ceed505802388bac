package org.huiying.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    @Test
    void anAcceptedDecisionGivesTheNextStateAndItsEvents() {
        Decision<String, Integer> decision = Decision.accept("next", 1, 2);

        assertThat(decision.orThrow().next()).isEqualTo("next");
        assertThat(decision.orThrow().events()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"CONFLICT,409", "RULE,422", "FORBIDDEN,403"})
    void aRefusalKeepsCodeAndArgumentsAndHasTheStatusOfItsKind(Kind kind, int status) {
        Decision<String, Integer> decision = Decision.refuse(kind, "some-code", "a", 7);

        assertThatThrownBy(decision::orThrow).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo("some-code");
            assertThat(refusal.args()).isEqualTo(List.of("a", 7));
        });
    }
}
