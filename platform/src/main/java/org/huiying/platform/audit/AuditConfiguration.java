package org.huiying.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.huiying.platform.problem.DenialListener;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.Callers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The beans of the audit trail. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    private static final Duration SEAL_EVERY = Duration.ofSeconds(1);

    @Bean
    Audit audit(JdbcClient jdbc, JsonMapper json, Environment environment) {
        return new Audit(jdbc, json, service(environment));
    }

    @Bean
    AuditSealer auditSealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new AuditSealer(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    AuditAnchor auditAnchor(AuditSealer sealer, AuditSettings settings) {
        return new AuditAnchor(sealer, settings.anchor());
    }

    @Bean
    AuditVerifier auditVerifier(
            JdbcClient jdbc, PlatformTransactionManager transactions, AuditAnchor anchor, MeterRegistry meters) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var verifier = new AuditVerifier(jdbc, snapshot, anchor);
        meters.gauge("huiying.audit.chain.valid", verifier, AuditVerifier::lastValid);
        return verifier;
    }

    @Bean
    AuditController auditController(
            JdbcClient jdbc, JsonMapper json, AuditVerifier verifier, Audit audit, Environment environment) {
        return new AuditController(service(environment), jdbc, json, verifier, audit);
    }

    @Bean
    BackgroundLoop auditSealing(AuditSealer sealer) {
        return new BackgroundLoop("audit-sealer", SEAL_EVERY, sealer::seal);
    }

    /** A chain that does not hold is not anchored: the last good anchor stays the last. */
    @Bean
    BackgroundLoop auditAnchoring(AuditVerifier verifier, AuditAnchor anchor, AuditSettings settings) {
        return new BackgroundLoop(
                "audit-anchor", settings.every(), () -> verifier.verify().valid() && anchor.anchor());
    }

    /** In a transaction of its own: the request's is rolled back. */
    @Bean
    DenialListener auditedDenials(Audit audit, PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return (door, code) -> Callers.current()
                .ifPresent(caller ->
                        own.executeWithoutResult(status -> audit.record("access.denied", door, Map.of("code", code))));
    }

    private static String service(Environment environment) {
        return environment.getProperty("spring.application.name", "service");
    }
}
