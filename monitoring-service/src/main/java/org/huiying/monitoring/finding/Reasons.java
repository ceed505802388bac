package org.huiying.monitoring.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huiying.contracts.monitoring.FindingEvent.Raised;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.TrendState;

/** Says in words why an opinion was raised. */
final class Reasons {

    private Reasons() {}

    static List<String> of(Snapshot snapshot) {
        var reasons = new ArrayList<String>();
        var raised = snapshot.raised();
        if (raised != null) {
            var terms = raised.terms().isEmpty() ? "" : "，命中词：" + String.join("、", raised.terms());
            var topic = "监测方案“" + raised.topic() + "”";
            reasons.add(topic + rule(raised) + terms);
        }
        reasons.addAll(ofSpread(snapshot));
        if (snapshot.area() == Area.OTHER_DEPARTMENT) {
            reasons.add("疑似其他部门职责，核实后可移交");
        }
        return reasons;
    }

    private static String rule(Raised raised) {
        return switch (raised.mode()) {
            case FIRST_MATCH -> "首条命中即预警";
            case COUNT, SNOOZED -> "累计 " + raised.measured() + " 条，达到 " + raised.asked() + " 条";
            case BURST -> "的信息突然增多，已有 " + raised.measured() + " 条";
        };
    }

    /** The window that is most improbable, while the matter rises. */
    static List<String> ofSpread(Snapshot snapshot) {
        var trend = snapshot.trend();
        if (trend == null || trend.state() != TrendState.RISING || snapshot.detail() == null) {
            return List.of();
        }
        return snapshot.detail().windows().stream()
                .filter(w -> w.evidence() != null)
                .max(Comparator.comparingDouble(w -> Objects.requireNonNull(w.evidence())))
                .map(w -> String.format(
                        Locale.ROOT,
                        "%s近 %s %d 条，平时约 %.1f 条",
                        trend.wave() > 1 ? "第 " + trend.wave() + " 波：" : "",
                        time(w.length()),
                        w.observed(),
                        w.expected()))
                .stream()
                .toList();
    }

    private static String time(Duration length) {
        return length.toHours() > 0 ? length.toHours() + " 小时" : length.toMinutes() + " 分钟";
    }
}
