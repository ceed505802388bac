package org.huiying.monitoring.source.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntensityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Source.Pace HOURLY = new Source.Pace(Duration.ofHours(1), null, null);

    @ParameterizedTest
    @CsvSource({"I, ALL_DAY", "II, ALL_DAY", "III, INTENSIFIED", "IV, DAILY"})
    void aGradeAsksForAnIntensity(PlanGrade grade, Intensity intensity) {
        assertThat(Intensity.of(grade)).isEqualTo(intensity);
    }

    @Test
    void theHighestDemandThatConcernsASourceCounts() {
        var elderly = source(Area.ELDERLY_CARE, HOURLY);
        var demands = List.of(
                demand(Intensity.INTENSIFIED, null, null),
                demand(Intensity.ALL_DAY, Area.ELDERLY_CARE, null),
                demand(Intensity.DAILY, null, elderly.id()));
        assertThat(Demand.on(elderly, demands)).isEqualTo(Intensity.ALL_DAY);
        assertThat(Demand.on(source(Area.FUNERAL, HOURLY), demands)).isEqualTo(Intensity.INTENSIFIED);
        assertThat(Demand.on(source(null, HOURLY), demands)).isEqualTo(Intensity.ALL_DAY);
        assertThat(Demand.on(elderly, List.of())).isEqualTo(Intensity.DAILY);
    }

    @Test
    void aDemandOnOneSourceConcernsNoOther() {
        var one = source(null, HOURLY);
        var demands = List.of(demand(Intensity.ALL_DAY, null, one.id()));
        assertThat(Demand.on(one, demands)).isEqualTo(Intensity.ALL_DAY);
        assertThat(Demand.on(source(null, HOURLY), demands)).isEqualTo(Intensity.DAILY);
    }

    @Test
    void isNeverReadLessOftenThanDaily() {
        var five = Duration.ofMinutes(5);
        var one = Duration.ofMinutes(1);
        assertThat(HOURLY.at(Intensity.DAILY, five, one)).isEqualTo(Duration.ofHours(1));
        assertThat(HOURLY.at(Intensity.INTENSIFIED, five, one)).isEqualTo(five);
        assertThat(HOURLY.at(Intensity.ALL_DAY, five, one)).isEqualTo(one);
        var own = new Source.Pace(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofSeconds(30));
        assertThat(own.at(Intensity.INTENSIFIED, five, one)).isEqualTo(Duration.ofMinutes(2));
        assertThat(own.at(Intensity.ALL_DAY, five, one)).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://m.example/api/v1/accounts/99/statuses",
                "https://m.example/@zhangsan.rss",
                "https://m.example/api/v1/timelines/tag/",
                "https://m.example/x?/api/v1/timelines/tag/y"
            })
    void aTimelineFollowsNoAccount(String url) {
        assertThat(timeline(url).hasAddressOfItsKind()).isFalse();
        assertThat(timeline("https://m.example/api/v1/timelines/tag/云溪?limit=40")
                        .hasAddressOfItsKind())
                .isTrue();
    }

    private static Source timeline(String url) {
        return source(Source.Kind.MASTODON, url, null, HOURLY);
    }

    private static Source source(@Nullable Area area, Source.Pace pace) {
        return source(Source.Kind.RSS, "https://x.example/feed", area, pace);
    }

    private static Source source(Source.Kind kind, String url, @Nullable Area area, Source.Pace pace) {
        return new Source(
                UUID.randomUUID(), "x", kind, url, MediaLevel.SOCIAL, SourceType.FORUM, area, null, pace, true, 1);
    }

    private static Demand demand(Intensity intensity, @Nullable Area area, @Nullable UUID source) {
        return new Demand(intensity, area, source, null, "MONITOR", "r", NOW);
    }
}
