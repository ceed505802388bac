package org.huiying.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The arithmetic of the chain: what is hashed, and how. */
final class ChainHash {

    /** What stands before the first link. */
    static final String NONE = "0".repeat(64);

    /** An entry as one unambiguous text, the same in every session zone. */
    static final String CANONICAL = """
            jsonb_build_array(e.id, (extract(epoch FROM e.at) * 1000000)::bigint, e.who, to_jsonb(e.posts),
              e.action, e.subject, e.detail, e.exercise)::text""";

    private ChainHash() {}

    static String next(String previous, String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
