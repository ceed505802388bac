package org.huiying.contracts.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.jspecify.annotations.Nullable;

/**
 * The bureau's plan as versioned, immutable data: how to grade, and the procedure of each grade.
 *
 * @param version counts from 1; a published version never changes
 * @param sections which section owns which area
 * @param procedures one for each grade; frozen into GradeAssigned when a grade is decided
 */
public record Plan(
        int version,
        String title,
        @Nullable String note,
        GradingRules grading,
        Map<Area, String> sections,
        Map<PlanGrade, Procedure> procedures) {

    /**
     * How measured facts become a proposed grade: a score from dimensions, and triggers that lift at once.
     *
     * @param lowestScore least score of a grade; IV needs none
     */
    public record GradingRules(
            List<Dimension> dimensions, List<Trigger> triggers, Map<PlanGrade, Integer> lowestScore) {}

    /** One dimension of the score; the highest step that the measure reaches gives the points. */
    public record Dimension(String name, int weight, List<Step> steps) {}

    /** From this value on (a number, or the name of an enum value) the dimension gives these points. */
    public record Step(String from, int points) {}

    /** All conditions together lift the proposal to at least this grade. */
    public record Trigger(String name, PlanGrade grade, List<Condition> conditions) {}

    /** A dimension that has reached a value. */
    public record Condition(String dimension, String from) {}

    /**
     * What is to be done at one grade.
     *
     * @param needsWorkTeam whether the response may start only with work team and liaison
     * @param needsUpperLevelView whether a decision needs the county's or city's view first
     */
    public record Procedure(
            PlanGrade grade,
            List<ClockRule> clocks,
            List<ApprovalStep> approvalChain,
            List<EscalationStep> escalation,
            List<AlertStep> alertChain,
            CalmRule calm,
            Powers powers,
            boolean needsWorkTeam,
            boolean needsUpperLevelView) {}

    /**
     * A deadline.
     *
     * @param limit counted from the start of the clock, ISO 8601
     * @param start FOUND for clocks that count from foundAt; otherwise what starts it
     * @param classes national classes that it binds; empty for all
     * @param statutory whether a notice of the State Council sets it: such a clock never pauses
     * @param basis the notice and article, or the plan's own rule
     */
    public record ClockRule(
            ClockName name,
            Duration limit,
            ClockStart start,
            List<StatutoryClass> classes,
            boolean statutory,
            String basis) {}

    /** The moment from which a clock counts. */
    public enum ClockStart {
        FOUND,
        STEP_BEGUN,
        RAISED,
        LAST_REPORT,
        CALM
    }

    /** One signature of a statement's approval chain: any of the posts signs; nobody signs two steps. */
    public record ApprovalStep(int step, String label, List<Post> posts) {}

    /** Whom to tell upwards at this grade; posts may acknowledge and instruct. */
    public record EscalationStep(Addressee addressee, boolean toCity, boolean forInformation, List<Post> posts) {}

    /** Whom an escalation is addressed to. */
    public enum Addressee {
        COUNTY_LEADERSHIP,
        COUNTY_PROPAGANDA,
        CITY_PROPAGANDA
    }

    /** One step of an alert: these posts by these channels, then wait for an acknowledgement before the next. */
    public record AlertStep(int step, List<Post> posts, List<AlertChannel> channels, Duration waitFor) {}

    /**
     * When an opinion subsides and is calm.
     *
     * @param subsidingShare heat below this share of the peak, 0 to 1
     * @param subsidingFor for so long
     * @param quietTime without a new mention above twice the baseline: calm
     * @param watchTime how long after closure a second wave reopens the incident
     * @param revivalShare heat from this share of the old peak on is a second wave
     */
    public record CalmRule(
            double subsidingShare,
            Duration subsidingFor,
            Duration quietTime,
            Duration watchTime,
            double revivalShare) {}

    /** Which posts may decide what at this grade. */
    public record Powers(List<Post> grade, List<Post> calm, List<Post> close, List<Post> emergencyRelease) {}
}
