package org.huiying.contracts;

import java.time.Duration;
import java.util.List;
import org.huiying.contracts.assessment.ConsultationEvent;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.contracts.assessment.PlanEvent;
import org.huiying.contracts.monitoring.ClusterControlEvent;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.monitoring.SourceEvent;
import org.huiying.contracts.notification.DeliveryEvent;
import org.huiying.contracts.notification.HeartbeatEvent;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;

/** Every topic of Huiying: names, partitions, retention and owners are a contract. */
public final class Topics {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    public static final Topic MENTION = wide("monitoring.mention.v1", false, false, MentionEvent.class);
    public static final Topic FINDING = wide("monitoring.finding.v1", false, true, FindingEvent.class);
    public static final Topic CLUSTER_CONTROL =
            wide("monitoring.cluster-control.v1", true, true, ClusterControlEvent.class);
    public static final Topic OPINION = of("monitoring.opinion.v1", OpinionEvent.class);
    public static final Topic SOURCE = of("monitoring.source.v1", SourceEvent.class);
    public static final Topic PLAN =
            new Topic("assessment.plan.v1", "assessment", 1, YEAR, true, false, PlanEvent.class);
    public static final Topic GRADE = of("assessment.grade.v1", GradeEvent.class);
    public static final Topic CONSULTATION = of("assessment.consultation.v1", ConsultationEvent.class);
    public static final Topic ESCALATION = of("assessment.escalation.v1", EscalationEvent.class);
    public static final Topic STATEMENT = of("response.statement.v1", StatementEvent.class);
    public static final Topic INCIDENT = of("response.incident.v1", IncidentFileEvent.class);
    public static final Topic DELIVERY = of("notification.delivery.v1", DeliveryEvent.class);
    public static final Topic HEARTBEAT = new Topic(
            "notification.heartbeat.v1", "notification", 1, Duration.ofDays(1), false, false, HeartbeatEvent.class);

    private static final EventCatalog CATALOG = new EventCatalog(List.of(
            MENTION,
            FINDING,
            CLUSTER_CONTROL,
            OPINION,
            SOURCE,
            PLAN,
            GRADE,
            CONSULTATION,
            ESCALATION,
            STATEMENT,
            INCIDENT,
            DELIVERY,
            HEARTBEAT));

    private Topics() {}

    /** All topics with their event types. */
    public static EventCatalog catalog() {
        return CATALOG;
    }

    private static Topic of(String name, Class<? extends Event> events) {
        return new Topic(name, owner(name), 12, YEAR, false, false, events);
    }

    private static Topic wide(String name, boolean compacted, boolean internal, Class<? extends Event> events) {
        return new Topic(name, owner(name), 32, MONTH, compacted, internal, events);
    }

    private static String owner(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
