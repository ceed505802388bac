package org.huiying.monitoring.mention;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.monitoring.mention.domain.Sighting;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.watch.domain.CompiledTopics;
import tools.jackson.databind.JsonNode;

/**
 * The door without a database, for trials on history: it judges items as the service does, remembers in memory what it
 * has seen, and gives the events that the service would have announced. For one thread.
 */
public final class OfflineDoor {

    /** Any secret does: hashes of a trial are compared only with each other. */
    private static final MentionSettings TRIAL =
            new MentionSettings("a trial keeps no secret", Duration.ofDays(30), Duration.ofDays(30));

    private final CompiledTopics rules;
    private final Door door;
    private final MentionForms forms;
    private final Map<UUID, Sighting> known = new HashMap<>();

    public OfflineDoor(Reader reader, CompiledTopics rules) {
        this.rules = rules;
        this.door = new Door(reader);
        this.forms = new MentionForms(new MentionConfiguration().mentionIdentity(), new AuthorHash(TRIAL));
    }

    /** An item that the door would not take, with the code of the reason. */
    public static final class NotTaken extends Exception {
        NotTaken(String code) {
            super(code, null, false, false);
        }
    }

    /**
     * What becomes of an item.
     *
     * @param verdict as stored; empty for one that is known
     * @param event to be announced; empty if no watch topic matched or nothing has changed
     */
    public record Passed(UUID mentionId, Optional<JudgedMention> verdict, Optional<MentionEvent> event) {}

    /**
     * Takes an item as {@code POST /mentions} does.
     *
     * @param seenAt time of its intake
     * @throws NotTaken if the service would reject it
     */
    public Passed take(JsonNode item, Instant seenAt) throws NotTaken {
        try {
            var submission = forms.submission(item, seenAt);
            var before = known.get(submission.id());
            if (before == null) {
                var row = door.row(submission, rules, false, seenAt);
                known.put(row.mentionId(), row.sighting());
                var area = row.area();
                Optional<MentionEvent> event =
                        row.matched() && area != null ? Optional.of(row.collected(area)) : Optional.empty();
                return new Passed(row.mentionId(), Optional.of(row.judged()), event);
            }
            var after = before.again(submission.tally(), door.sha256(submission));
            known.put(after.id(), after);
            var area = after.area();
            return new Passed(
                    after.id(),
                    Optional.empty(),
                    after.equals(before) || area == null
                            ? Optional.empty()
                            : Optional.of(new MentionMeasured(after.id(), area, false, after.counters(), seenAt)));
        } catch (MentionForms.Faulty e) {
            throw new NotTaken(String.valueOf(e.getMessage()));
        }
    }
}
