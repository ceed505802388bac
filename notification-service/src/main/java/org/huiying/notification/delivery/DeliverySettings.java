package org.huiying.notification.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages to people are sent.
 *
 * @param from sender of mails
 * @param drillHost mail server of drills; empty: drills are shown in the console only, never mailed
 * @param retryEvery pause before the second try; before the third it is twice as long, and so on up to five minutes
 * @param tries after so many failures, two hours by default, a message is given up and said to have failed
 */
@Validated
@ConfigurationProperties("notification.delivery")
record DeliverySettings(
        @NotBlank String from,
        String drillHost,
        @DefaultValue("25") int drillPort,
        @DefaultValue("1s") Duration retryEvery,
        @DefaultValue("120") @Min(1) int tries) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How long to wait after so many failures. */
    Duration pauseAfter(int failures) {
        var grown = retryEvery.multipliedBy(failures);
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    /** Whether so many failures are enough. */
    boolean givesUpAfter(int failures) {
        return failures >= tries;
    }
}
