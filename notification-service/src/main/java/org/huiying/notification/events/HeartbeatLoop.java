package org.huiying.notification.events;

import java.time.Clock;
import java.time.Duration;
import org.huiying.contracts.notification.HeartbeatEvent.Heartbeat;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.timer.TimerAuditor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Beats every few seconds, with the count of timers that nobody acted on. */
@Configuration(proxyBeanMethods = false)
class HeartbeatLoop {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    BackgroundLoop heartbeat(Outbox outbox, TimerAuditor auditor, TransactionTemplate transaction, Clock clock) {
        return new BackgroundLoop("heartbeat", EVERY, () -> {
            transaction.executeWithoutResult(s -> outbox.append(new Heartbeat(clock.instant(), auditor.late())));
            return false;
        });
    }
}
