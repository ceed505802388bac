package org.huiying.platform.inbox;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the read path.
 *
 * @param consumer consumer group, and name in marks and offsets: the service's name
 * @param maxPoll events of one transaction at most; few, so that after an outage the first need not wait for the last
 * @param bootstrap takes the first number seen of a stream as its baseline, on partitions whose log no longer begins at
 *     0; only for a service that is set up anew after the log was shortened
 */
@Validated
@ConfigurationProperties("platform.inbox")
public record InboxSettings(
        @NotBlank String consumer,
        @DefaultValue("100") int maxPoll,
        @DefaultValue("false") boolean bootstrap) {}
