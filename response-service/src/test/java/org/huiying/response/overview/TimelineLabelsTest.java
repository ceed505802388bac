package org.huiying.response.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.junit.jupiter.api.Test;

class TimelineLabelsTest {

    private final TimelineLabels labels = new TimelineLabels();

    @Test
    void namesEveryEventThatATimelineCanShow() {
        assertThat(Topics.catalog().entries())
                .filteredOn(entry ->
                        IncidentEvent.class.isAssignableFrom(entry.body()) && entry.body() != SignalsUpdated.class)
                .allSatisfy(entry -> {
                    var name = entry.body().getSimpleName();
                    assertThat(labels.of(name)).as(name).isNotEqualTo(name);
                });
    }
}
