package org.huiying.notification.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.huiying.platform.feed.Feeds;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Catching up by cursor: everything after a position, in the order of the commits. */
@RestController
final class EventController {

    /** Items in CloudEvents' structured form; the cursor stands after the last item, also on the last page. */
    record EventPage(List<RawEvent> items, @Nullable String nextCursor) {}

    record RawEvent(
            @JsonRawValue @com.fasterxml.jackson.annotation.JsonValue
            String json) {}

    private final Feeds feeds;

    EventController(Feeds feeds) {
        this.feeds = feeds;
    }

    @Access(scopes = "events:read")
    @GetMapping("/api/v1/events")
    @Operation(summary = "Read events after a position")
    EventPage events(PageQuery query, @RequestParam(required = false) @Nullable List<String> type) {
        var after = query.after(Long::parseLong).orElse(0L);
        var items = feeds.after(EventFeed.NAME, after, query.limit(), type == null ? List.of() : type);
        var next = items.isEmpty() ? after : items.getLast().position();
        return new EventPage(items.stream().map(i -> new RawEvent(i.json())).toList(), cursor(next));
    }

    private static @Nullable String cursor(long position) {
        if (position == 0) {
            return null;
        }
        var raw = Long.toString(position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
