package org.huiying.standalone.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** The secret of the county's subscription, told once, kept beside the data; checks signatures as Standard Webhooks say. */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";

    private final Path file;

    public WebhookSecret(Path data) {
        this.file = data.resolve("demo-webhook-secret");
    }

    void keep(String secret) {
        try {
            Files.writeString(file, secret);
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a captured hook carries a signature made with this secret. */
    public boolean signed(JsonNode hook) {
        var headers = hook.path("headers");
        var content = header(headers, "webhook-id") + "." + header(headers, "webhook-timestamp") + "."
                + hook.path("body").asString("");
        var expected = read().map(secret -> "v1," + mac(secret, content));
        return expected.isPresent()
                && Arrays.asList(header(headers, "webhook-signature").split(" ", -1))
                        .contains(expected.get());
    }

    private static String header(JsonNode headers, String name) {
        for (var header : headers.properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().asString();
            }
        }
        return "";
    }

    private Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mac(String secret, String content) {
        try {
            var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
