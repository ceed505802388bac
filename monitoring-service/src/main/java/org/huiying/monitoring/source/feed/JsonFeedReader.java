package org.huiying.monitoring.source.feed;

import java.util.List;
import java.util.Optional;
import org.huiying.monitoring.mention.domain.Tally;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1 and 1.1. */
final class JsonFeedReader {

    private static final String VERSION = "https://jsonfeed.org/version/1";

    private JsonFeedReader() {}

    static List<Fetched.Entry> entries(String json, int most) throws Unreadable {
        var root = JsonFields.tree(json);
        var version = JsonFields.text(root, "version");
        var items = root.get("items");
        if (version == null || !version.startsWith(VERSION) || items == null || !items.isArray()) {
            throw new Unreadable("feed-unreadable", "no JSON Feed");
        }
        return items.values().stream()
                .limit(most)
                .map(JsonFeedReader::entry)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fetched.Entry> entry(JsonNode item) {
        var title = Formats.plain(JsonFields.text(item, "title"));
        var plain = JsonFields.text(item, "content_text");
        var text = plain == null ? Formats.plain(JsonFields.text(item, "content_html", "summary")) : plain;
        if (title == null && text == null) {
            return Optional.empty();
        }
        var url = JsonFields.text(item, "url", "external_url");
        var id = JsonFields.text(item, "id", "url", "external_url");
        var at = JsonFields.time(item, "date_published", "date_modified");
        return Optional.of(
                new Fetched.Entry(id == null ? title + "\n" + text : id, url, title, text, at, Tally.UNKNOWN));
    }
}
