package org.huiying.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.platform.id.TimeOrderedIds;
import org.huiying.platform.json.Json;

/** Incidents, measurements and the shipped plan, ready for tests. */
public final class AssessmentFixtures {

    public static final Instant FOUND = Instant.parse("2026-03-02T01:00:00Z");
    public static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private static final TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());

    private AssessmentFixtures() {}

    public static Plan shippedPlan() {
        try (var in = Objects.requireNonNull(AssessmentFixtures.class.getResourceAsStream("/plan/plan-v1.json"))) {
            return new Json().read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static IncidentRef anIncident() {
        return anIncident(Area.ELDERLY_CARE);
    }

    public static IncidentRef anIncident(Area area) {
        return new IncidentRef(IDS.get(), "MZ-330212-2026-000001", "东河镇养老服务收费问题", area, FOUND, false);
    }

    public static IncidentRef aDrill() {
        return new IncidentRef(IDS.get(), "YL-330212-2026-000001", "演练：东河镇养老服务收费问题", Area.ELDERLY_CARE, FOUND, true);
    }

    public static Signals quiet() {
        return signals(3, 1.0, 200, 1, MediaLevel.SOCIAL, Subject.MONEY);
    }

    /** As on the second day of a scandal: provincial media, hundreds of mentions. */
    public static Signals loud() {
        return signals(600, 8.0, 150_000, 4, MediaLevel.PROVINCE, Subject.SAFETY);
    }

    public static Signals signals(
            long mentions, double speed, long views, int platforms, MediaLevel level, Subject subject) {
        return new Signals(
                mentions,
                0,
                mentions / 2,
                mentions,
                speed,
                views,
                platforms,
                (int) mentions,
                level,
                subject,
                RealWorld.NONE,
                0.5,
                10,
                10,
                NOW);
    }

    public static OpinionDetected detected(IncidentRef incident, Signals signals) {
        return new OpinionDetected(incident, Origin.DETECTION, null, null, null, signals, List.of());
    }

    public static OpinionVerified verified(IncidentRef incident) {
        return new OpinionVerified(incident, Post.DUTY_OFFICER, NOW, null);
    }

    public static GradeAssigned assigned(IncidentRef incident, PlanGrade grade, StatutoryClass statutory) {
        return assigned(incident, grade, statutory, Post.BUREAU_HEAD);
    }

    public static GradeAssigned assigned(IncidentRef incident, PlanGrade grade, StatutoryClass statutory, Post by) {
        var plan = shippedPlan();
        return new GradeAssigned(
                incident,
                UUID.randomUUID(),
                grade,
                statutory,
                null,
                null,
                "省级媒体报道",
                List.of(),
                by,
                NOW,
                plan.version(),
                Objects.requireNonNull(plan.procedures().get(grade)));
    }

    /** A national class that goes with the grade. */
    public static StatutoryClass classOf(PlanGrade grade) {
        return switch (grade) {
            case I -> StatutoryClass.ESPECIALLY_MAJOR;
            case II -> StatutoryClass.MAJOR;
            case III -> StatutoryClass.GENERAL;
            case IV -> StatutoryClass.MINOR;
        };
    }
}
