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
    void refusesHalfAnId() {
        assertThatThrownBy(() -> DeadLetterId.parse("response/topic/1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeadLetterId.parse("response/topic/key/x/1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
