package org.huiying.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {

    private final DeliverySettings settings =
            new DeliverySettings("office@example.test", "", 25, Duration.ofSeconds(1), 120);

    @Test
    void eachPauseIsLongerThanTheOneBeforeByTheFirst() {
        assertThat(IntStream.of(1, 2, 3, 119).mapToObj(settings::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(119));
    }

    @Test
    void noPauseIsLongerThanFiveMinutes() {
        assertThat(settings.pauseAfter(10_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aMessageIsGivenUpAfterTwoHours() {
        assertThat(settings.givesUpAfter(119)).isFalse();
        assertThat(settings.givesUpAfter(120)).isTrue();
        var waited = IntStream.range(1, 120).mapToObj(settings::pauseAfter).reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(125));
    }
}
