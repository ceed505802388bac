package org.huiying.response.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Under which name and through which registered official accounts the bureau speaks.
 *
 * @param series first words of a statement's number; drills have their own
 * @param poll how often the worker looks for due intents when nobody wakes it
 * @param lease after this time an intent whose worker died is taken by another
 * @param attempts sends of one intent before it has failed
 * @param retryAfter pause before the second attempt; it doubles from then on
 * @param accounts the registered official accounts beside the public page; a channel without one cannot be used
 */
@Validated
@ConfigurationProperties("response.publication")
record PublicationSettings(
        @DefaultValue("云溪县民政局") @NotBlank String issuingBody,
        @DefaultValue("云民通") @NotBlank String series,
        @DefaultValue("云民练") @NotBlank String drillSeries,
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("PT10S") Duration lease,
        @DefaultValue("5") @Positive int attempts,
        @DefaultValue("PT5S") Duration retryAfter,
        @DefaultValue List<@Valid Account> accounts) {

    /**
     * A registered official account.
     *
     * @param secret signs what is sent ({@code whsec_} and base64); robots that sign otherwise need none
     */
    record Account(
            PublicationChannel channel,
            @NotBlank String name,
            URI url,
            @Nullable String secret) {}

    Optional<Account> account(PublicationChannel channel) {
        return accounts.stream().filter(account -> account.channel() == channel).findFirst();
    }
}
