package org.huiying.devtools;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocalProfileTest {
    @Test
    void refusesToStartOutsideTheLocalProfile() {
        assertThatThrownBy(() -> DevtoolsApplication.application().run("--spring.profiles.active=production"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("public passwords");
    }
}
