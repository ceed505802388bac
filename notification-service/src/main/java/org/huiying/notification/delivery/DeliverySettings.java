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
 * @param retryEvery pause before the next try, growing by itself with each failure
 * @param tries after so many failures a message is given up and said to have failed
 */
@Validated
@ConfigurationProperties("notification.delivery")
record DeliverySettings(
        @NotBlank String from,
        String drillHost,
        @DefaultValue("25") int drillPort,
        @DefaultValue("5s") Duration retryEvery,
        @DefaultValue("48") @Min(1) int tries) {}
