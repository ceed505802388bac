package org.huiying.monitoring.source.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.monitoring.mention.domain.Tally;
import tools.jackson.databind.JsonNode;

/**
 * Reads the public timeline of a hashtag as Mastodon and its kin answer it: text, time, address and counts. The account
 * of a post is not looked at, boosts are passed over, and so is what was not said to everyone.
 */
final class HashtagReader {

    private static final Set<String> SAID_TO_EVERYONE = Set.of("public", "unlisted");

    private HashtagReader() {}

    static List<Fetched.Entry> entries(String json, int most) throws Unreadable {
        var root = JsonFields.tree(json);
        if (!root.isArray()) {
            throw new Unreadable("feed-unreadable", "no timeline of posts");
        }
        return root.values().stream()
                .limit(most)
                .map(HashtagReader::entry)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fetched.Entry> entry(JsonNode post) {
        var id = JsonFields.text(post, "id");
        var text = Formats.plain(JsonFields.text(post, "content"));
        var visibility = JsonFields.text(post, "visibility");
        if (id == null
                || text == null
                || post.path("reblog").isObject()
                || visibility != null && !SAID_TO_EVERYONE.contains(visibility)) {
            return Optional.empty();
        }
        return Optional.of(new Fetched.Entry(
                id,
                JsonFields.text(post, "url"),
                Formats.plain(JsonFields.text(post, "spoiler_text")),
                text,
                JsonFields.time(post, "created_at"),
                new Tally(
                        null,
                        JsonFields.count(post, "favourites_count"),
                        JsonFields.count(post, "replies_count"),
                        JsonFields.count(post, "reblogs_count"))));
    }
}
