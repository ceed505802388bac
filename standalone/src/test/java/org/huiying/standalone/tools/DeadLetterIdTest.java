package org.huiying.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeadLetterIdTest {
    @Test
    void itsWrittenFormIsReadBack() {
        var id = new DeadLetterId("response", "assessment.grade.v1", "a/b", 7, 42);
        assertThat(DeadLetterId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void goesOutAsTextForTheEndpointTakesNoNumber() {
        var fields = new DeadLetterId("response", "assessment.grade.v1", "k", 1_795_000_000_000L, 2).fields("REPLAY");
        assertThat(fields).containsEntry("epoch", "1795000000000").containsEntry("sequence", "2");
    }

    @Test
    void refusesHalfAnId() {
        assertThatThrownBy(() -> DeadLetterId.parse("response/topic/1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeadLetterId.parse("response/topic/key/x/1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
