package org.huiying.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.platform.web.DoorsApplication;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest(
        classes = DoorsApplication.class,
        properties = {
            "spring.application.name=doors",
            "spring.config.import=classpath:platform.yaml",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9"
        })
class IssuerAwayServiceTest {

    @Autowired
    Api api;

    @Test
    void theServiceStartsAndSaysThatTokensCannotBeChecked() {
        var answer = api.as("clerk", "CLERK").get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("issuer-away");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(api.get("/api/v1/open").status()).isEqualTo(200);
    }
}
