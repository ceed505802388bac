package org.huiying.contracts.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How events and answers name a text without repeating it: whoever has the text can make the same hash. */
public final class TextHash {

    private TextHash() {}

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case. */
    public static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
