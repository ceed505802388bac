package org.huiying.monitoring.finding;

import java.util.ArrayList;
import java.util.List;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;

/** Says in words why an opinion was raised. */
final class Reasons {

    private Reasons() {}

    static List<String> of(Snapshot snapshot) {
        var reasons = new ArrayList<String>();
        var raised = snapshot.raised();
        if (raised != null) {
            var terms = raised.terms().isEmpty() ? "" : "，命中词：" + String.join("、", raised.terms());
            reasons.add(
                    raised.mode() == TopicMatch.Mode.FIRST_MATCH
                            ? "监测方案“" + raised.topic() + "”首条命中即预警" + terms
                            : "监测方案“" + raised.topic() + "”累计 " + raised.measured() + " 条，达到 " + raised.asked() + " 条"
                                    + terms);
        }
        if (snapshot.area() == Area.OTHER_DEPARTMENT) {
            reasons.add("疑似其他部门职责，核实后可移交");
        }
        return reasons;
    }
}
