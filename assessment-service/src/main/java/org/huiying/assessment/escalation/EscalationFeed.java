package org.huiying.assessment.escalation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.huiying.platform.feed.Feeds;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.springframework.stereotype.Component;

/**
 * The list of escalations by cursor. A page that is not empty always names the cursor to go on from, so that a reader
 * who keeps the last one it got misses nothing that is appended later.
 */
@Component
final class EscalationFeed {

    /** How far one request looks for items that its caller may see. */
    private static final int REACH = 2000;

    private final Feeds feeds;
    private final Json json;

    EscalationFeed(Feeds feeds, Json json) {
        this.feeds = feeds;
        this.json = json;
    }

    Page<EscalationItem> page(PageQuery query, Predicate<EscalationItem> visible) {
        var start = query.after(Long::valueOf).orElse(0L);
        var scanned = feeds.after(EscalationHandler.FEED, start, REACH, List.of());
        var items = new ArrayList<EscalationItem>();
        var position = start;
        for (var entry : scanned) {
            if (items.size() == query.limit()) {
                break;
            }
            position = entry.position();
            var item = json.read(entry.json(), EscalationItem.class);
            if (visible.test(item) && isRecent(item, query)) {
                items.add(item);
            }
        }
        var more = !items.isEmpty() || scanned.size() == REACH;
        return new Page<>(items, more ? cursor(position) : null);
    }

    private static boolean isRecent(EscalationItem item, PageQuery query) {
        return query.updatedSince() == null || !item.at().isBefore(query.updatedSince());
    }

    private static String cursor(long position) {
        var raw = Long.toString(position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
