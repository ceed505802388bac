package org.huiying.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The anchoring of the audit chain.
 *
 * @param anchor file outside of the database to which the head is appended; empty for the log alone
 * @param every how often
 */
@ConfigurationProperties("huiying.audit")
record AuditSettings(
        @DefaultValue("") String anchor, @DefaultValue("5m") Duration every) {}
