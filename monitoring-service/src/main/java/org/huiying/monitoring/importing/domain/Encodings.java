package org.huiying.monitoring.importing.domain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells the encoding of a file: UTF-8 with or without mark, else GB18030, which offices still export. */
public final class Encodings {

    private Encodings() {}

    /** The text, or empty if it fits none of them or holds what no text holds. */
    public static Optional<String> decode(byte[] bytes) {
        var utf8 = read(bytes, StandardCharsets.UTF_8);
        var text = utf8.isPresent()
                ? utf8.get()
                : read(bytes, Charset.forName("GB18030")).orElse("\0");
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** What is written back as the same bytes was read without loss. */
    private static Optional<String> read(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        return Arrays.equals(text.getBytes(charset), bytes) ? Optional.of(text) : Optional.empty();
    }
}
