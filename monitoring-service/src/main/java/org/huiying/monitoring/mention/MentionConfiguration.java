package org.huiying.monitoring.mention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.huiying.monitoring.mention.domain.KnownMentions;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.platform.id.NameBasedIds;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
class MentionConfiguration {

    private static final UUID NAMESPACE = UUID.fromString("a2c1e0de-3f5c-5a71-8b0e-5f0d9f4b6c21");
    private static final Duration RETENTION_PAUSE = Duration.ofMinutes(10);
    private static final int RETENTION_BATCH = 2_000;

    @Bean
    MentionIdentity mentionIdentity() {
        return (source, externalId) -> NameBasedIds.v5(NAMESPACE, source + "\n" + externalId);
    }

    @Bean
    KnownMentions knownMentions(MentionRepository mentions) {
        return mentions::among;
    }

    @Bean
    AuthorHash authorHash(MentionSettings settings) {
        return new AuthorHash(settings);
    }

    /** Words for items that were not taken, from the same file as those of the problems. */
    @Bean
    MessageSource rejectionTexts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Bean
    BackgroundLoop mentionRetention(MentionRepository mentions, MentionSettings settings, Clock clock) {
        return new BackgroundLoop(
                "mention-retention",
                RETENTION_PAUSE,
                () -> mentions.removeUnmatched(clock.instant().minus(settings.unmatchedRetention()), RETENTION_BATCH)
                        == RETENTION_BATCH);
    }
}
