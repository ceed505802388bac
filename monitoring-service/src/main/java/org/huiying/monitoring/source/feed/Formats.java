package org.huiying.monitoring.source.feed;

import java.util.List;
import java.util.regex.Pattern;
import org.huiying.monitoring.source.domain.PlainText;
import org.huiying.monitoring.source.domain.Source;
import org.jspecify.annotations.Nullable;

/** Chooses the reader of a body, after what would be read as nonsense has been told apart. */
final class Formats {

    private static final int HEAD = 1_000;
    private static final Pattern PAGE = Pattern.compile("(?i)\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+)?html\\b");

    private Formats() {}

    static List<Fetched.Entry> entries(Source.Kind kind, byte[] body, @Nullable String contentType, int most)
            throws Unreadable {
        var text = Charsets.decode(body, contentType);
        if (text.isBlank()) {
            throw new Unreadable("feed-no-body", "the source answers with nothing at all");
        }
        if (isPage(text)) {
            throw new Unreadable("feed-is-page", "the source answers with an HTML page in place of the feed");
        }
        return switch (kind) {
            case RSS, ATOM -> XmlFeedReader.entries(text, most);
            case JSON_FEED -> JsonFeedReader.entries(text, most);
            case MASTODON -> HashtagReader.entries(text, most);
        };
    }

    /** The readable text of HTML; null if nothing is left. */
    static @Nullable String plain(@Nullable String html) {
        var plain = html == null ? "" : PlainText.of(html);
        return plain.isBlank() ? null : plain;
    }

    private static boolean isPage(String text) {
        return PAGE.matcher(text.substring(0, Math.min(text.length(), HEAD))).lookingAt();
    }
}
