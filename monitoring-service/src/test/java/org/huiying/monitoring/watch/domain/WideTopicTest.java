package org.huiying.monitoring.watch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a word of a field counts for, and what it does not. */
class WideTopicTest {

    private static final WatchTopic WIDE = topic("养老动态", Area.ELDERLY_CARE, true, "养老院");
    private static final WatchTopic NARROW = topic("养老伤害", Area.ELDERLY_CARE, false, "养老院");

    @Test
    void aFieldIsNothingInATextThatWasJudgedToBeNoMatterOfTheBureau() {
        assertThat(matched(WIDE, judged(Task.NONE), SourceType.NEWS)).isFalse();
        assertThat(matched(WIDE, judged(Area.OTHER_DEPARTMENT.name()), SourceType.NEWS))
                .isFalse();
    }

    @Test
    void aFieldCountsWhereTheTextWasJudgedToBeAMatterOfTheBureauOrNobodyWasSure() {
        assertThat(matched(WIDE, judged(Area.ELDERLY_CARE.name()), SourceType.NEWS))
                .isTrue();
        assertThat(matched(WIDE, judged(Area.FUNERAL.name()), SourceType.NEWS)).isTrue();
        assertThat(matched(WIDE, judged(null), SourceType.NEWS)).isTrue();
    }

    @Test
    void theFieldsOfOtherDepartmentsCountWhereTheyWereJudged() {
        var others = topic("其他部门动态", Area.OTHER_DEPARTMENT, true, "养老院");
        assertThat(matched(others, judged(Area.OTHER_DEPARTMENT.name()), SourceType.NEWS))
                .isTrue();
        assertThat(matched(others, judged(Task.NONE), SourceType.NEWS)).isFalse();
    }

    @Test
    void aGrievanceCountsWhateverTheTextWasJudgedToBe() {
        assertThat(matched(NARROW, judged(Task.NONE), SourceType.SOCIAL)).isTrue();
        assertThat(matched(NARROW, judged(Area.OTHER_DEPARTMENT.name()), SourceType.SOCIAL))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOCIAL", "FORUM", "SHORT_VIDEO"})
    void inPublicTalkAFieldIsNothingWherePeopleOnlyChat(SourceType source) {
        assertThat(matched(WIDE, said(null, false), source)).isFalse();
        assertThat(matched(WIDE, said(Task.NONE, false), source)).isFalse();
        assertThat(matched(WIDE, said("SUGGESTION", false), source)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL, QUESTION", "FORUM, QUESTION", "SHORT_VIDEO, QUESTION",
        "SOCIAL, PLEA", "FORUM, COMPLAINT", "SHORT_VIDEO, REPORT",
        "SOCIAL, DOUBT", "FORUM, SUSPECTED_FALSE"
    })
    void inPublicTalkAFieldCountsWhereSomebodyWantsSomething(SourceType source, String kind) {
        assertThat(matched(WIDE, said(kind, false), source)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOCIAL", "FORUM", "SHORT_VIDEO"})
    void inPublicTalkAFieldCountsWhereSomebodyReproaches(SourceType source) {
        assertThat(matched(WIDE, said(null, true), source)).isTrue();
        assertThat(matched(WIDE, said("SUGGESTION", true), source)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWS", "HOTLINE", "MANUAL", "NOTICE"})
    void elsewhereAFieldCountsWithoutAReproach(SourceType source) {
        assertThat(matched(WIDE, said(Task.NONE, false), source)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOCIAL", "FORUM", "SHORT_VIDEO"})
    void inPublicTalkAGrievanceCountsInChat(SourceType source) {
        assertThat(matched(NARROW, said(Task.NONE, false), source)).isTrue();
    }

    @Test
    void aGrievanceDecidesTheAreaHoweverManyWordsOfAFieldStandBesideIt() {
        var field = topic("殡葬动态", Area.FUNERAL, true, "公墓", "骨灰", "殡葬", "火化", "安葬");
        var grievance = topic("养老伤害", Area.ELDERLY_CARE, false, "养老院");
        var reading = reading("养老院谈公墓、骨灰、殡葬、火化、安葬", judgements(null, "COMPLAINT", true));
        var verdict = compiled(field, grievance).judge(reading, null, SourceType.NEWS);
        assertThat(verdict.area()).isEqualTo(Area.ELDERLY_CARE);
        assertThat(verdict.matches()).extracting(TopicMatch::name).containsExactly("养老伤害", "殡葬动态");
    }

    @Test
    void amongFieldsAloneTheOneWithMoreWordsDecides() {
        var funeral = topic("殡葬动态", Area.FUNERAL, true, "公墓", "骨灰", "殡葬");
        var verdict = compiled(funeral, WIDE)
                .judge(reading("养老院谈公墓、骨灰、殡葬", judgements(null, "COMPLAINT", true)), null, SourceType.NEWS);
        assertThat(verdict.area()).isEqualTo(Area.FUNERAL);
    }

    @Test
    void aFieldThatCountsForNothingDecidesNoArea() {
        var reading = reading("养老院里的春天", judgements(Task.NONE, "COMPLAINT", true));
        var verdict = compiled(WIDE).judge(reading, null, SourceType.NEWS);
        assertThat(verdict.matches()).isEmpty();
        assertThat(verdict.matchedArea()).isEqualTo(Optional.empty());
    }

    private static boolean matched(WatchTopic topic, Judgements judgements, SourceType source) {
        var verdict = compiled(topic).judge(reading("说说养老院", judgements), null, source);
        return !verdict.matches().isEmpty();
    }

    private static CompiledTopics compiled(WatchTopic... topics) {
        return CompiledTopics.compile(1, List.of(topics), _ -> _ -> List.of());
    }

    private static WatchTopic topic(String name, Area area, boolean wide, String... any) {
        var rule = new WatchRule(List.of(), List.of(any), List.of(), List.of(), List.of(), Map.of(), wide);
        var raise = new TopicMatch.Raise(TopicMatch.Mode.FIRST_MATCH, 1, 1, 1);
        return new WatchTopic(new UUID(0, name.hashCode()), name, area, true, rule, raise, 1);
    }

    /** Judged to be of an area, and a reproach. */
    private static Judgements judged(@Nullable String area) {
        return judgements(area, ComplaintType.COMPLAINT.name(), true);
    }

    /** Said in this way, about a matter of the bureau. */
    private static Judgements said(@Nullable String kind, boolean negative) {
        return judgements(Area.ELDERLY_CARE.name(), kind, negative);
    }

    private static Judgements judgements(@Nullable String area, @Nullable String kind, boolean negative) {
        return new Judgements(judgement(area), judgement(kind), judgement(negative ? Task.YES : "NO"), List.of());
    }

    private static Judgement judgement(@Nullable String value) {
        return new Judgement(value, value == null ? Judge.NOBODY : Judge.MODEL, "test", 0.9);
    }

    private static Reading reading(String text, Judgements judgements) {
        return new Reading(
                null,
                text,
                Map.of(),
                ComplaintType.QUESTION,
                Subject.QUESTION,
                RealWorld.NONE,
                0,
                null,
                List.of(),
                false,
                judgements);
    }
}
