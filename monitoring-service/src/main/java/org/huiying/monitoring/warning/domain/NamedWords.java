package org.huiying.monitoring.warning.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Remembers which words of the rules stand in the latest mentions, so that each text is looked through once. Thread-safe. */
public final class NamedWords {

    private static final int MOST = 20_000;

    /** Title and text of a mention. */
    public record Text(UUID mentionId, String whole) {}

    private long version = -1;
    private final Map<UUID, Set<String>> named = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Set<String>> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The words in each of the mentions; a mention that cannot be read has none.
     *
     * @param texts reads those that are not remembered
     */
    public Map<UUID, Set<String>> of(RuleSet rules, Collection<UUID> ids, Function<List<UUID>, List<Text>> texts) {
        var found = known(rules.version(), ids);
        var missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            var read = new HashMap<UUID, Set<String>>();
            texts.apply(missing).forEach(text -> read.put(text.mentionId(), rules.named(text.whole())));
            remember(rules.version(), read);
            found.putAll(read);
        }
        return found;
    }

    private synchronized Map<UUID, Set<String>> known(long wanted, Collection<UUID> ids) {
        if (version != wanted) {
            named.clear();
            version = wanted;
        }
        var found = new HashMap<UUID, Set<String>>();
        for (var id : ids) {
            var words = named.get(id);
            if (words != null) {
                found.put(id, words);
            }
        }
        return found;
    }

    private synchronized void remember(long read, Map<UUID, Set<String>> words) {
        if (version == read) {
            named.putAll(words);
        }
    }
}
