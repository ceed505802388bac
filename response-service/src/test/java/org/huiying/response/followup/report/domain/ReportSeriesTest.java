package org.huiying.response.followup.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.followup.report.domain.ReportSeries.Place;
import org.junit.jupiter.api.Test;

class ReportSeriesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), NOW);
    private static final UUID ID = new UUID(2, 2);

    @Test
    void numbersEachReportAmongItsKindAndAmongAll() {
        var series = new ReportSeries(REF, List.of(ReportKind.INITIAL, ReportKind.FOLLOW_UP, ReportKind.DAILY));
        var place = series.send(ID, ReportKind.FOLLOW_UP, NOW).orThrow().next();
        assertThat(place).isEqualTo(new Place(2, REF.number() + "-R04"));
    }

    @Test
    void sendsOneInitialReportOnly() {
        var series = new ReportSeries(REF, List.of(ReportKind.INITIAL));
        assertThat(refusal(series, ReportKind.INITIAL)).isEqualTo("initial-report-sent");
    }

    @Test
    void followsUpNothingThatWasNotReported() {
        assertThat(refusal(new ReportSeries(REF, List.of()), ReportKind.FOLLOW_UP))
                .isEqualTo("initial-report-missing");
    }

    private static String refusal(ReportSeries series, ReportKind kind) {
        return ((Refused<Place, FollowUpEvent>) series.send(ID, kind, NOW)).code();
    }
}
