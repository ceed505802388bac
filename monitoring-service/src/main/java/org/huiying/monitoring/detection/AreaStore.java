package org.huiying.monitoring.detection;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueStore;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.huiying.monitoring.detection.domain.state.AreaRow;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Baseline;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Member;
import org.huiying.monitoring.detection.domain.state.Reorder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps areas in the topology's store, as JSON: one row each for order, area and baseline, one per cluster and per member,
 * and one that says in which format all this is.
 */
final class AreaStore {

    /** Changes with whatever an older or newer version could not read. */
    static final String FORMAT = "2";

    private static final String FORMAT_KEY = "format";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KeyValueStore<String, byte[]> store;
    private final DetectionRules rules;

    AreaStore(KeyValueStore<String, byte[]> store, DetectionRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Refuses a store that another version has written; what is misread would be lost a mention at a time. */
    void open() {
        var found = store.get(FORMAT_KEY);
        if (found == null && isEmpty()) {
            store.put(FORMAT_KEY, FORMAT.getBytes(StandardCharsets.UTF_8));
            return;
        }
        var format = found == null ? "1" : new String(found, StandardCharsets.UTF_8);
        if (!format.equals(FORMAT)) {
            throw new IllegalStateException("the state of detection is of format " + format + ", this version reads "
                    + FORMAT + "; raise HUIYING_DETECTION_GENERATION by one to have it made anew from the topics");
        }
    }

    private boolean isEmpty() {
        try (var rows = store.all()) {
            return !rows.hasNext();
        }
    }

    Reorder order(Area area) {
        return get("order/" + area, Reorder.class).orElseGet(Reorder::new);
    }

    void save(Area area, Reorder order) {
        put("order/" + area, order);
    }

    AreaState load(Area area) {
        return new AreaState(
                area,
                get("area/" + area, AreaRow.class).orElseGet(AreaRow::new),
                get("baseline/" + area, Baseline.class).orElseGet(Baseline::new),
                all("cluster/" + area, Cluster.class),
                all("member/" + area, Member.class),
                id -> get(member(area, id), Member.class),
                rules);
    }

    void save(AreaState state) {
        var area = state.area();
        var changes = state.takeChanges();
        put("area/" + area, changes.row());
        changes.baseline().ifPresent(baseline -> put("baseline/" + area, baseline));
        changes.clusters().forEach((key, cluster) -> save("cluster/" + area + "/" + key, cluster));
        changes.members().forEach((id, member) -> save(member(area, id), member));
    }

    /** Deletes members that nothing needs any more. */
    void forget(Area area, Predicate<Member> forgotten) {
        for (var member : all("member/" + area, Member.class)) {
            if (forgotten.test(member)) {
                store.delete(member(area, member.id()));
            }
        }
    }

    private static String member(Area area, UUID id) {
        return "member/" + area + "/" + id;
    }

    private void save(String key, Optional<?> value) {
        value.ifPresentOrElse(v -> put(key, v), () -> store.delete(key));
    }

    private void put(String key, Object value) {
        store.put(key, JSON.writeValueAsBytes(value));
    }

    private <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(store.get(key)).map(bytes -> JSON.readValue(bytes, type));
    }

    private <T> List<T> all(String folder, Class<T> type) {
        var found = new ArrayList<T>();
        try (var rows = store.range(folder + "/", folder + "0")) {
            rows.forEachRemaining(row -> found.add(JSON.readValue(row.value, type)));
        }
        return found;
    }
}
