package org.huiying.monitoring.mention;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes what a source calls the author: keyed, other in each period, cut to eight bytes. Counts, and no more. */
final class AuthorHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;

    private final SecretKeySpec key;
    private final long periodSeconds;

    AuthorHash(MentionSettings settings) {
        key = new SecretKeySpec(settings.authorKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        periodSeconds = Math.max(1, settings.authorRotation().toSeconds());
    }

    String of(String source, String authorKey, Instant at) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var period = Math.floorDiv(at.getEpochSecond(), periodSeconds);
            var hash = mac.doFinal((period + "\n" + source + "\n" + authorKey).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
