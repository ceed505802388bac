package org.huiying.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationDecided;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationOpened;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.GradeEvent.GradeProposed;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.Plan.ApprovalStep;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.assessment.Plan.ClockRule;
import org.huiying.contracts.assessment.Plan.ClockStart;
import org.huiying.contracts.assessment.Plan.Powers;
import org.huiying.contracts.assessment.Plan.Procedure;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionCalm;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSubsiding;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.vocabulary.Subject;

/** Incidents, their events, and a plan, as the tests of this service need them. */
public final class Incidents {

    private Incidents() {}

    public static IncidentRef anIncident(UUID id, Instant foundAt) {
        var number = "MZ-330212-2026-" + "%06d".formatted(Math.floorMod(id.hashCode(), 1_000_000));
        return new IncidentRef(id, number, "溪口镇养老院收费", Area.ELDERLY_CARE, foundAt, false);
    }

    public static Signals signals(Instant asOf) {
        return new Signals(
                12, 3, 4, 12, 2.5, 4000, 2, 9, MediaLevel.SOCIAL, Subject.MONEY, RealWorld.NONE, 0.4, 20, 30, asOf);
    }

    public static OpinionDetected detected(IncidentRef ref) {
        return new OpinionDetected(
                ref, Origin.DETECTION, UUID.randomUUID(), "溪口镇", null, signals(ref.foundAt()), List.of("3 条"));
    }

    public static OpinionVerified verified(IncidentRef ref, Instant at) {
        return new OpinionVerified(ref, Post.DUTY_OFFICER, at, null);
    }

    public static SignalsUpdated measured(IncidentRef ref, Instant at) {
        return new SignalsUpdated(ref, signals(at));
    }

    public static OpinionSubsiding subsiding(IncidentRef ref, Instant at) {
        return new OpinionSubsiding(ref, signals(at), at);
    }

    public static OpinionCalm calm(IncidentRef ref, Instant at) {
        return new OpinionCalm(ref, signals(at), at);
    }

    public static OpinionRevived revived(IncidentRef ref, Instant at) {
        return new OpinionRevived(ref, signals(at), at, List.of("热度回升"));
    }

    public static GradeProposed proposed(IncidentRef ref, PlanGrade grade, StatutoryClass statutory, Instant at) {
        return new GradeProposed(ref, grade, statutory, 30, List.of(), 1, at);
    }

    public static GradeAssigned graded(IncidentRef ref, PlanGrade grade, StatutoryClass statutory, Instant at) {
        return new GradeAssigned(
                ref,
                UUID.randomUUID(),
                grade,
                statutory,
                null,
                grade,
                "经研判",
                List.of(),
                Post.OFFICE_HEAD,
                at,
                1,
                procedure(grade));
    }

    public static ConsultationOpened consulted(IncidentRef ref, Instant at) {
        return new ConsultationOpened(ref, ref.id(), 1, List.of("公安"), at, Post.OFFICE);
    }

    public static ConsultationDecided decided(IncidentRef ref, Instant at) {
        return new ConsultationDecided(ref, ref.id(), "公布核查结果", "依规退费", null, false, Post.BUREAU_HEAD, at);
    }

    public static InstructionReceived instructed(IncidentRef ref, Instant at) {
        return new InstructionReceived(
                ref, UUID.randomUUID(), UUID.randomUUID(), "从速查清", "甬政办批1号", "COUNTY_LEADER", at);
    }

    public static StatementPublished published(IncidentRef ref, Instant at) {
        return new StatementPublished(
                ref,
                UUID.randomUUID(),
                UUID.randomUUID(),
                StatementEvent.Kind.FULL,
                1,
                "00",
                "云民通〔2026〕1号",
                "情况通报",
                "/public/statements/1",
                PublicationChannel.WEBSITE,
                false,
                at,
                null);
    }

    public static Plan plan(int version) {
        Map<PlanGrade, Procedure> procedures = new EnumMap<>(PlanGrade.class);
        for (var grade : PlanGrade.values()) {
            procedures.put(grade, procedure(grade));
        }
        var grading = new Plan.GradingRules(List.of(), List.of(), Map.of());
        return new Plan(version, "测试预案", null, grading, Map.of(), procedures);
    }

    /** Limits like those of the shipped plan. */
    public static Procedure procedure(PlanGrade grade) {
        var grave = grade.higherThan(PlanGrade.III);
        List<ClockRule> clocks = new ArrayList<>();
        clocks.add(own(ClockName.FIRST_REPORT, grave ? 40 : 60, ClockStart.FOUND));
        clocks.add(own(ClockName.GRADE_DECISION, grave ? 60 : 120, ClockStart.FOUND));
        if (grade != PlanGrade.IV) {
            clocks.add(own(ClockName.CONSULTATION, grave ? 120 : 240, ClockStart.FOUND));
            clocks.add(own(ClockName.FOLLOW_UP_REPORT, grave ? 240 : 1440, ClockStart.LAST_REPORT));
        }
        if (grave) {
            var classes = List.of(StatutoryClass.ESPECIALLY_MAJOR, StatutoryClass.MAJOR);
            clocks.add(law(ClockName.AUTHORITATIVE_INFORMATION, 5, classes, "国办发〔2016〕80号"));
            clocks.add(law(ClockName.PRESS_CONFERENCE, 24, classes, "国办发〔2016〕61号"));
        }
        if (grade != PlanGrade.I) {
            var classes = grave ? List.of(StatutoryClass.LARGER) : List.<StatutoryClass>of();
            clocks.add(law(ClockName.RESPONSE, 48, classes, "国办发〔2016〕61号"));
        }
        clocks.add(own(ClockName.APPROVAL_STEP, grave ? 30 : 120, ClockStart.STEP_BEGUN));
        clocks.add(own(ClockName.CONCERN, grave ? 480 : 1440, ClockStart.RAISED));
        clocks.add(own(ClockName.FINAL_REPORT, 2880, ClockStart.CALM));
        clocks.add(own(ClockName.REVIEW, 20_160, ClockStart.CALM));
        var ender = grave ? Post.BUREAU_HEAD : Post.DEPUTY_HEAD;
        return new Procedure(
                grade,
                clocks,
                List.of(new ApprovalStep(1, "核稿", List.of(Post.SECTION_HEAD))),
                List.of(),
                List.of(),
                new CalmRule(0.3, Duration.ofHours(6), Duration.ofHours(24), Duration.ofDays(7), 0.2),
                new Powers(List.of(ender), List.of(ender), List.of(ender), List.of(Post.BUREAU_HEAD)),
                grade != PlanGrade.IV,
                grave);
    }

    private static ClockRule own(ClockName name, int minutes, ClockStart start) {
        return new ClockRule(name, Duration.ofMinutes(minutes), start, List.of(), false, "本局预案：" + name);
    }

    private static ClockRule law(ClockName name, int hours, List<StatutoryClass> classes, String basis) {
        return new ClockRule(name, Duration.ofHours(hours), ClockStart.FOUND, classes, true, basis);
    }
}
