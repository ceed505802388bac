package org.huiying.platform.timer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.huiying.platform.json.Json;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of the timers. */
@AutoConfiguration(afterName = "org.huiying.platform.config.CoreConfiguration")
class TimerConfiguration {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AUDIT = Duration.ofSeconds(15);

    @Bean
    Timers timers(JdbcClient jdbc, Json json, ObjectProvider<TimerLoop> loop) {
        return new Timers(jdbc, json, () -> loop.ifAvailable(TimerLoop::wake));
    }

    @Bean
    TimerLoop timerLoop(Timers timers, PlatformTransactionManager transactions, List<TimerHandler> handlers) {
        var runner = new TimerRunner(timers, new TransactionTemplate(transactions), handlers);
        return new TimerLoop(new BackgroundLoop("timers", POLL, runner::runOne));
    }

    @Bean
    TimerAuditor timerAuditor(Timers timers, MeterRegistry meters) {
        return new TimerAuditor(timers, meters);
    }

    @Bean
    BackgroundLoop timerAuditLoop(TimerAuditor auditor) {
        return new BackgroundLoop("timer-audit", AUDIT, auditor::look);
    }
}
