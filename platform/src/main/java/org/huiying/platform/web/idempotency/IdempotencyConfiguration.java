package org.huiying.platform.web.idempotency;

import java.time.Duration;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The beans behind {@code Idempotency-Key}. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration {

    /** After Spring Security (-100), which finds the caller. */
    private static final int AFTER_SECURITY = -50;

    private static final int AFTER_ACCESS = 10;

    @Bean
    AnswerRepository answerRepository(JdbcClient jdbc, JsonMapper json, IdempotencySettings settings) {
        return new AnswerRepository(jdbc, json, settings.keep());
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            AnswerRepository answers, PlatformTransactionManager transactions) {
        var filter = new IdempotencyFilter(answers, new TransactionTemplate(transactions));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    BackgroundLoop expiredAnswers(AnswerRepository answers) {
        return new BackgroundLoop("expired-answers", Duration.ofMinutes(10), answers::sweep);
    }

    @Bean
    WebMvcConfigurer requiredKeys() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new IdempotencyKeyInterceptor()).order(AFTER_ACCESS);
            }
        };
    }
}
