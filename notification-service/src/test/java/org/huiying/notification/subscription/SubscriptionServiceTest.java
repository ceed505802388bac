package org.huiying.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiying.notification.OutsideWorld;
import org.huiying.notification.WebhookReceiver.Hook;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Events come in, other systems are told. */
class SubscriptionServiceTest extends OutsideWorld {

    @Test
    void aSubscriberGetsSignedWebhooksAndFailuresAreTriedAgainUnderTheSameId() throws Exception {
        var client = api.as(TestIssuer.token("county-system", Set.of(), "subscriptions:write", "events:read"));
        var url = RECEIVER.url();
        var made = client.post(
                "/api/v1/subscriptions",
                Map.of("url", url, "types", List.of("org.huiying.monitoring.OpinionDismissed.v1")));
        assertThat(made.status()).isEqualTo(201);
        var secret = made.json().get("secret").asString();
        RECEIVER.refuse(incident.id(), 2);
        scenario.publish(dismissed());
        await().untilAsserted(() -> assertThat(mine()).hasSize(3));
        assertThat(mine()).extracting(Hook::id).containsOnly(mine().getFirst().id());
        mine().forEach(h -> assertThat(h.signature()).isEqualTo("v1," + hmac(secret, h)));
        var id = made.json().get("id").asString();
        assertThat(client.get("/api/v1/subscriptions/" + id)
                        .json()
                        .get("secret")
                        .isNull())
                .isTrue();
        await().untilAsserted(() -> assertThat(client.get("/api/v1/subscriptions/" + id + "/deliveries")
                        .json()
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("DELIVERED"));
        assertThat(api.as(TestIssuer.token("other", Set.of(), "subscriptions:write"))
                        .get("/api/v1/subscriptions/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPrivateAddressIsNoTargetUnlessItWasOpened() {
        var client = api.as(TestIssuer.token("county-system", Set.of(), "subscriptions:write"));
        for (var url :
                List.of("http://169.254.169.254/latest", "http://10.1.2.3/", "ftp://example.org/", "http://[::1]/")) {
            var answer = client.post(
                    "/api/v1/subscriptions",
                    Map.of("url", url, "types", List.of("org.huiying.monitoring.OpinionDismissed.v1")));
            assertThat(answer.status()).as(url).isEqualTo(422);
        }
    }

    private List<Hook> mine() {
        return RECEIVER.hooks().stream()
                .filter(h -> h.body().contains(incident.id().toString()))
                .toList();
    }

    private static String hmac(String secret, Hook hook) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            var text = hook.id() + "." + hook.timestamp() + "." + hook.body();
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
