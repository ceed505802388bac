package org.huiying.monitoring.opinion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.junit.jupiter.api.Test;

class SignalNewsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void tellsAtOnceWhatMayChangeTheGrade() {
        var told = signals(9, 900, MediaLevel.SOCIAL, 10);

        assertThat(SignalNews.crosses(told, signals(9, 950, MediaLevel.SOCIAL, 12)))
                .isFalse();
        assertThat(SignalNews.crosses(told, signals(10, 950, MediaLevel.SOCIAL, 12)))
                .isTrue();
        assertThat(SignalNews.crosses(told, signals(9, 1_000, MediaLevel.SOCIAL, 12)))
                .isTrue();
        assertThat(SignalNews.crosses(told, signals(9, 900, MediaLevel.COUNTY, 12)))
                .isTrue();
    }

    @Test
    void overseasOutletsStandJustAboveSocialOnes() {
        assertThat(SignalNews.climbs(MediaLevel.SOCIAL, MediaLevel.OVERSEAS)).isTrue();
        assertThat(SignalNews.climbs(MediaLevel.COUNTY, MediaLevel.OVERSEAS)).isFalse();
        assertThat(SignalNews.climbs(MediaLevel.CITY, MediaLevel.PROVINCE)).isTrue();
    }

    @Test
    void saysOnceThatAMatterGrewWorse() {
        var before = signals(9, 900, MediaLevel.SOCIAL, 10);
        var after = signals(30, 900, MediaLevel.CITY, 40);

        assertThat(SignalNews.worse(before, false, after, true)).hasSize(2);
        assertThat(SignalNews.worse(after, true, after, true)).isEmpty();
    }

    @Test
    void addsUpWhatWasMerged() {
        var sum = SignalSum.of(signals(9, 900, MediaLevel.SOCIAL, 10), List.of(signals(1, 100, MediaLevel.CITY, 5)));

        assertThat(sum.mentions()).isEqualTo(10);
        assertThat(sum.views()).isEqualTo(1_000);
        assertThat(sum.highestMediaLevel()).isEqualTo(MediaLevel.CITY);
        assertThat(sum.heat()).isEqualTo(15);
        assertThat(sum.negativeShare()).isEqualTo(0.5);
    }

    @Test
    void namesAMatterByPlaceAndKindAndNeverByAPost() {
        assertThat(Titles.of("青禾镇", List.of("青禾镇敬老院"), Area.ELDERLY_CARE, Subject.HARM))
                .isEqualTo("涉青禾镇敬老院养老服务人身伤害舆情");
        assertThat(Titles.of("青禾镇", List.of(), Area.OTHER_DEPARTMENT, Subject.QUESTION))
                .isEqualTo("涉青禾镇非民政职责事项咨询类舆情");
        assertThat(Titles.of(null, List.of(), Area.FUNERAL, Subject.MONEY)).isEqualTo("涉殡葬资金与费用舆情");
    }

    private static Signals signals(long mentions, long views, MediaLevel level, double heat) {
        return new Signals(
                mentions, 0, 1, mentions, 1, views, 1, 1, level, Subject.MONEY, RealWorld.NONE, 0.5, heat, heat, NOW);
    }
}
