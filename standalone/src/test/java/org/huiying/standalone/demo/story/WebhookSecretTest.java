package org.huiying.standalone.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WebhookSecretTest {
    /** The example of the Standard Webhooks specification. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String HOOK = """
            {"headers": {"Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "Webhook-Timestamp": "1614265330",
              "Webhook-Signature": "%s"}, "body": "{\\"test\\": 2432232314}"}""";

    @TempDir
    Path data;

    @Test
    void aHookSignedWithTheSecretIsKnown() {
        var secret = new WebhookSecret(data);
        secret.keep(SECRET);

        assertThat(secret.signed(
                        new JsonMapper().readTree(HOOK.formatted("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))))
                .isTrue();
        assertThat(secret.signed(new JsonMapper().readTree(HOOK.formatted("v1,AAAA"))))
                .isFalse();
    }

    @Test
    void withoutTheSecretNothingIsVouchedFor() {
        assertThat(new WebhookSecret(data).signed(new JsonMapper().readTree(HOOK.formatted("v1,AAAA"))))
                .isFalse();
    }
}
