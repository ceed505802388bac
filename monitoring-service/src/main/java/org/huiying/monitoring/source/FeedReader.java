package org.huiying.monitoring.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiying.monitoring.source.domain.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom, in whatever encoding; refuses document types, and with them every entity trick. */
final class FeedReader {

    private static final int DECLARATION = 200;

    /** A body that is no feed that we read. */
    static final class Unreadable extends Exception {
        private final String code;

        Unreadable(String code, String detail) {
            super(detail, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private FeedReader() {}

    static List<Fetched.Entry> entries(byte[] body, @Nullable String contentType, int most) throws Unreadable {
        var xml = decode(body, contentType);
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new Unreadable("feed-doctype", "the feed has a document type, which is refused");
        }
        try {
            var input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            return input.build(new StringReader(xml)).getEntries().stream()
                    .limit(most)
                    .map(FeedReader::entry)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (FeedException | IllegalArgumentException e) {
            throw new Unreadable("feed-unreadable", "neither RSS nor Atom, or broken XML");
        }
    }

    private static Optional<Fetched.Entry> entry(SyndEntry entry) {
        var title = text(entry.getTitle());
        var longest = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(null);
        var text = text(longest);
        var date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        var url = entry.getLink();
        if (title == null && text == null) {
            return Optional.empty();
        }
        var published = date == null ? null : Instant.ofEpochMilli(date.getTime());
        return Optional.of(new Fetched.Entry(id(entry, title + "\n" + text), url, title, text, published));
    }

    /** What the feed calls the entry; failing that its address, failing that its words. */
    private static String id(SyndEntry entry, String words) {
        var uri = entry.getUri();
        var link = entry.getLink();
        return uri != null && !uri.isBlank() ? uri : link != null && !link.isBlank() ? link : words;
    }

    private static @Nullable String text(@Nullable String html) {
        var plain = html == null ? "" : PlainText.of(html);
        return plain.isBlank() ? null : plain;
    }

    /** By byte order mark, header, declaration, as UTF-8, as GB18030: the first that fits without a broken character. */
    private static String decode(byte[] body, @Nullable String contentType) throws Unreadable {
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
