package org.huiying.platform.egress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks: {@code v1,} and the base64 of HMAC-SHA256 over id, timestamp and payload, joined by dots. */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSignature() {}

    /** A new secret of 256 random bits, in the form {@code whsec_} and base64. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The signature header of one delivery.
     *
     * @param secret base64, with or without {@code whsec_} before it
     * @param timestamp seconds since the epoch, as in the header of the delivery
     */
    public static String sign(String secret, String id, long timestamp, String payload) {
        try {
            var key = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            var signed = mac.doFinal((id + "." + timestamp + "." + payload).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
