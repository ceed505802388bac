package org.huiying.monitoring.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.ShippedTerms;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies are recognised whatever people put around them or change, and letters with the same formulas stay apart. */
class CopiesTest {

    private static final int ORIGINALS = 600;

    private final DetectionRules rules = DetectionRules.shipped(ShippedTerms.get());
    private final Detection detection =
            new Detection(rules, name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));

    private int right;
    private int wrong;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void foldsPlantedCopiesAndLittleElse(long seed) {
        var state = AreaState.empty(Area.ELDERLY_CARE, rules);
        var posts = new PlantedCopies(seed).posts(ORIGINALS);
        var numbers = new HashMap<UUID, PlantedCopies.Post>();
        var found = new TreeMap<String, Integer>();
        var planted = new TreeMap<String, Integer>();
        for (var post : posts) {
            var event = mention("copy-" + post.number(), post.text())
                    .in(post.township())
                    .at(Duration.ofMinutes(post.number()))
                    .event();
            numbers.put(event.mentionId(), post);
            detection.apply(state, 1, post.number() + 1, event);
            var fold = state.member(event.mentionId()).orElseThrow().foldOf();
            planted.merge(post.edit(), 1, Integer::sum);
            if (fold != null && post.isOf(numbers.get(fold))) {
                right++;
                found.merge(post.edit(), 1, Integer::sum);
            } else if (fold != null) {
                wrong++;
            }
        }
        var copies = posts.stream().filter(p -> p.copyOf() >= 0).count();
        assertThat((double) right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.99);
        assertThat((double) right / copies).as("recall").isGreaterThanOrEqualTo(0.9);
        for (var edit : PlantedCopies.EDITS) {
            assertThat(found.get(edit).doubleValue() / planted.get(edit))
                    .as("recall of %s", edit)
                    .isGreaterThanOrEqualTo(0.85);
        }
    }
}
