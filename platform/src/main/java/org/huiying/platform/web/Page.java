package org.huiying.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of rows of which one more than the limit was asked for; the cursor is made of the last item shown. */
    public static <T> Page<T> of(List<T> limitPlusOne, PageQuery query, Function<T, String> cursor) {
        if (limitPlusOne.size() <= query.limit()) {
            return new Page<>(limitPlusOne, null);
        }
        var items = limitPlusOne.subList(0, query.limit());
        var raw = cursor.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    /** The same page with its items shown in another form. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
