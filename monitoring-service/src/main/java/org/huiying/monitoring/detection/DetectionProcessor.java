package org.huiying.monitoring.detection;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.Detection;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Reorder;
import org.huiying.monitoring.detection.domain.state.Reorder.Held;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings mentions into order, applies them to the state of their area, and sends on what was found. */
final class DetectionProcessor extends ContextualProcessor<String, byte[], String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionProcessor.class);

    private final DetectionSettings settings;
    private final Detection detection;
    private final Findings findings = new Findings();
    private final Json json = new Json();
    private final Map<Area, AreaState> areas = new EnumMap<>(Area.class);
    private final Map<Area, Reorder> orders = new EnumMap<>(Area.class);
    private final Map<Area, Long> stuckAt = new EnumMap<>(Area.class);
    private @Nullable AreaStore store;

    DetectionProcessor(DetectionSettings settings) {
        this.settings = settings;
        this.detection = new Detection(settings.rules(), Findings::id);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        Checkpoint.remove(context.stateDir());
        areas.clear();
        orders.clear();
        stuckAt.clear();
        var kept = new AreaStore(context.getStateStore(DetectionTopology.STORE), settings.rules());
        kept.open();
        store = kept;
        for (var area : Area.values()) {
            var order = kept.order(area);
            if (order.isWaiting()) {
                orders.put(area, order);
            }
        }
        context.schedule(settings.gapPatience(), PunctuationType.WALL_CLOCK_TIME, _ -> giveUpGaps());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var topic = context().recordMetadata().orElseThrow().topic();
        var held = held(record);
        try {
            if (topic.equals(Topics.CLUSTER_CONTROL.name())) {
                decide(held);
            } else {
                mention(Area.valueOf(record.key()), held);
            }
        } catch (KafkaException e) {
            throw e; // the store or the broker: the whole record is done again
        } catch (RuntimeException e) {
            bury(record.key(), held, e, record.timestamp());
        }
    }

    private void decide(Held held) {
        var control = json.read(held.body(), ClusterControl.class);
        var state = state(control.area());
        detection.decided(state, held.epoch(), control);
        store().save(state);
    }

    private void mention(Area area, Held held) {
        if (held.number() <= 0) {
            throw new IllegalArgumentException("a mention without a number");
        }
        var order = orders.computeIfAbsent(area, store()::order);
        var ready = order.offer(held, settings.rules().reorderLimit());
        store().save(area, order);
        applyAll(area, ready);
    }

    private void applyAll(Area area, List<Held> ready) {
        for (var held : ready) {
            try {
                apply(area, held).forEach(finding -> context().forward(findings.record(finding, held)));
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                areas.remove(area); // what was half done is forgotten with it
                bury(area.name(), held, e, context().currentStreamTimeMs());
            }
        }
    }

    private List<FindingEvent> apply(Area area, Held held) {
        var entry = Topics.catalog().find(held.type()).filter(e -> MentionEvent.class.isAssignableFrom(e.body()));
        if (entry.isEmpty()) {
            return List.of(); // a type that a newer writer added, or the placeholder of one that was too large
        }
        var event = (MentionEvent) json.read(held.body(), entry.get().body());
        var state = state(area);
        var found = detection.step(state, held.epoch(), held.number(), event);
        if (state.row().isSweepDue()) {
            detection.sweep(state);
            store().save(state);
            store().forget(area, state.forgotten(settings.rules().clusterLife()));
        } else {
            store().save(state);
        }
        return found;
    }

    /** A gap that has not closed since the last look is given up, so that a quiet area does not wait for ever. */
    private void giveUpGaps() {
        orders.forEach((area, order) -> {
            var before = stuckAt.remove(area);
            if (order.isWaiting() && before != null && before == order.number()) {
                LOG.error("mentions of {} after number {} never came; going on without them", area, order.number());
                var ready = order.skipGap();
                store().save(area, order);
                applyAll(area, ready);
            } else if (order.isWaiting()) {
                stuckAt.put(area, order.number());
            }
        });
    }

    private void bury(@Nullable String key, Held held, RuntimeException why, long timestamp) {
        LOG.error(
                "cannot apply number {} of {}: {}",
                held.number(),
                key,
                why.getClass().getName());
        context().forward(DeadLetter.of(key == null ? "" : key, held, String.valueOf(why.getClass()), timestamp));
    }

    private AreaState state(Area area) {
        return areas.computeIfAbsent(area, store()::load);
    }

    private AreaStore store() {
        return Objects.requireNonNull(store, "not started");
    }

    private static Held held(Record<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), text(h.value())));
        return new Held(
                number(headers.get("ce_epoch")),
                number(headers.get("ce_sequence")),
                headers.getOrDefault("ce_type", ""),
                text(record.value()),
                headers);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static long number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,18}") ? 0 : Long.parseLong(text);
    }
}
