package org.huiying.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the HTTP doors.
 *
 * @param maxBody largest request body
 * @param keepAnswers how long the answer to an {@code Idempotency-Key} is kept
 */
@ConfigurationProperties("platform.web")
record WebSettings(
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue("24h") Duration keepAnswers) {}
