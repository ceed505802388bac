package org.huiying.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.Asked;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWarned;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.junit.jupiter.api.Test;

class AlertFactsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void aWarningSaysWhichRuleAskedForWhatAndWhatWasMeasured() {
        var incident =
                new IncidentRef(new UUID(0, 1), "MZ-330212-2026-000001", "涉养老服务舆情", Area.ELDERLY_CARE, NOON, false);
        var reasons = List.of(
                new WarningReason(Asked.WORDS, "死亡、自杀", "自杀"), new WarningReason(Asked.VOLUME, "60 分钟 10 条", "12 条"));
        var warned = new OpinionWarned(incident, new UUID(0, 2), "危险词", 1, NOON, reasons);
        assertThat(AlertFacts.of(warned).what()).isEqualTo("规则“危险词”，命中词 自杀（死亡、自杀）；声量 12 条（60 分钟 10 条）");
    }
}
