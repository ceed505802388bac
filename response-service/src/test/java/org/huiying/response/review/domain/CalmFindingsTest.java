package org.huiying.response.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalmFindingsTest {

    @Test
    void hindersNothingWhenAllIsQuietAndAccountedFor() {
        assertThat(new CalmFindings(true, 0, 0, 0, 0).hindrance()).isEmpty();
    }

    @Test
    void namesWhatStandsInTheWay() {
        assertThat(new CalmFindings(false, 0, 0, 0, 0).hindrance()).contains("signals-not-calm");
        assertThat(new CalmFindings(true, 1, 0, 0, 0).hindrance()).contains("concern-overdue");
        assertThat(new CalmFindings(true, 0, 1, 0, 0).hindrance()).contains("law-clock-running");
        assertThat(new CalmFindings(true, 0, 0, 1, 0).hindrance()).contains("law-clock-unexplained");
        assertThat(new CalmFindings(true, 0, 0, 0, 1).hindrance()).contains("promise-unowned");
    }
}
