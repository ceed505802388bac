package org.huiying.platform.web.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.springframework.http.MediaType;

/**
 * A request that carries an {@code Idempotency-Key}.
 *
 * @param fingerprint tells the same request from another one under the same key
 */
record IdempotentCall(String caller, String route, String key, byte[] fingerprint) {

    static IdempotentCall of(String caller, String key, HttpServletRequest request, byte[] body)
            throws IOException, ServletException {
        var route = request.getMethod() + " " + request.getRequestURI();
        var digest = sha256();
        add(digest, route);
        add(digest, Objects.requireNonNullElse(request.getQueryString(), ""));
        if (isMultipart(request)) {
            for (var part : request.getParts()) { // not the raw body: its boundary differs at every repeat
                add(digest, part.getName());
                add(digest, Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
                try (var content = part.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
        } else {
            digest.update(body);
        }
        return new IdempotentCall(caller, route, key, digest.digest());
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19);
    }

    /** The number under which PostgreSQL locks the key for the time of one request. */
    long lock() {
        var digest = sha256();
        add(digest, caller);
        add(digest, route);
        add(digest, key);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
