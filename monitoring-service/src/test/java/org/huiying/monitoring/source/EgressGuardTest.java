package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "localhost",
                "2130706433"
            })
    void refusesWhatLeadsInside(String host) {
        assertThat(new EgressGuard("").isPlausible(host, 80)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "[2400:3200::1]", "news.example.cn"})
    void admitsWhatIsPublic(String host) {
        assertThat(new EgressGuard("").isPlausible(host, 80)).isTrue();
    }

    @Test
    void opensWhatTheCountyAllows() throws Exception {
        var guard = new EgressGuard("10.1.0.0/16, localhost:8099");
        assertThat(guard.isPlausible("10.1.2.3", 80)).isTrue();
        assertThat(guard.isPlausible("10.2.2.3", 80)).isFalse();
        assertThat(guard.resolve("localhost", 8099)).isNotEmpty();
        assertThatThrownBy(() -> guard.resolve("localhost", 8098)).isInstanceOf(EgressGuard.Refused.class);
    }

    @Test
    void refusesAnAllowListThatIsNone() {
        assertThatThrownBy(() -> new EgressGuard("10.0.0.0/99")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EgressGuard("ten/8")).isInstanceOf(IllegalArgumentException.class);
    }
}
