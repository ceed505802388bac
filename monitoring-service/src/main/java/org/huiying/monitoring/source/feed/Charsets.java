package org.huiying.monitoring.source.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes text of a body, whatever it says of its encoding. */
final class Charsets {

    private static final int DECLARATION = 200;

    private Charsets() {}

    /** By byte order mark, header, declaration, as UTF-8, as GB18030: the first that fits without a broken character. */
    static String decode(byte[] body, @Nullable String contentType) throws Unreadable {
        var candidates = new ArrayList<Charset>();
        var mark = mark(body);
        if (mark != null) {
            candidates.add(mark);
        }
        named(contentType, "charset=").ifPresent(candidates::add);
        var head = new String(body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        named(head, "encoding=").ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(Charset.forName("GB18030"));
        for (var charset : candidates) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new Unreadable("feed-encoding", "the encoding of the feed cannot be made out");
    }

    private static @Nullable Charset mark(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        var two = body.length >= 2 ? (body[0] & 0xFF) << 8 | body[1] & 0xFF : 0;
        return two == 0xFEFF ? StandardCharsets.UTF_16BE : two == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    }

    private static Optional<Charset> named(@Nullable String text, String key) {
        var at = text == null ? -1 : text.toLowerCase(Locale.ROOT).indexOf(key);
        if (text == null || at < 0) {
            return Optional.empty();
        }
        var from = at + key.length();
        var end = from;
        while (end < text.length() && " ;?>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var name = text.substring(from, end).replace("\"", "").replace("'", "");
        var wide = name.toUpperCase(Locale.ROOT).startsWith("GB") ? "GB18030" : name;
        try {
            return Optional.of(Charset.forName(wide));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
