package org.huiying.monitoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a merge brought goes with it when it is undone, although nobody writes anew. */
@ServiceTest
class UndoneMergeTest {

    @Autowired
    private Api door;

    @Autowired
    private Findings findings;

    @Autowired
    private Scenario scenario;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private UUID winner;
    private UUID a;
    private UUID b;
    private long asOf;

    @BeforeEach
    void threeMatters() {
        desk = new Desk(door, jdbc);
        winner = desk.register("晚晴公寓收费");
        a = desk.register("晚晴公寓退费");
        b = desk.register("晚晴公寓食堂");
        mentions(winner, 1, 10);
        mentions(a, 2, 200);
        mentions(b, 3, 3_000);
    }

    @Test
    void theSurvivorCountsWhatIsLeftWhenItWasMeasuredSince() {
        var ofA = desk.merge(a, winner);
        var ofB = desk.merge(b, winner);
        measure(winner, signals(6, 9_410, 60));

        desk.undo(ofB, b);

        assertThat(figure(winner, "mentions")).isEqualTo(3);
        assertThat(figure(winner, "views")).isEqualTo(410);
        assertThat(figure(winner, "last24Hours")).isEqualTo(3);
        assertThat(figure(winner, "distinctAuthors")).isEqualTo(3);
        assertThat(figure(winner, "heat")).as("half of the mentions").isEqualTo(30);
        told(winner, 3, 410);

        desk.undo(ofA, a);
        assertThat(figure(winner, "mentions")).isOne();
        assertThat(figure(winner, "views")).isEqualTo(10);
    }

    @Test
    void mergesCanBeUndoneInTheOrderInWhichTheyWereMade() {
        var ofA = desk.merge(a, winner);
        var ofB = desk.merge(b, winner);

        desk.undo(ofA, a);
        assertThat(figure(winner, "mentions")).isEqualTo(4);
        desk.undo(ofB, b);
        assertThat(figure(winner, "mentions")).as("and not what a brought").isOne();
    }

    @Test
    void whatTheSurvivorWasMergedIntoCountsItNoMoreEither() {
        var ofB = desk.merge(b, a);
        desk.merge(a, winner);

        desk.undo(ofB, b);

        assertThat(figure(a, "mentions")).isEqualTo(2);
        assertThat(figure(winner, "mentions")).isEqualTo(3);
        told(winner, 3, 410);
    }

    @Test
    void asLongAsNothingWasMeasuredTheFiguresAreThoseFromBefore() {
        var before = view(winner);
        var ofB = desk.merge(b, winner);
        assertThat(view(winner)).isNotEqualTo(before);

        desk.undo(ofB, b);

        assertThat(view(winner)).isEqualTo(before);
    }

    @Test
    void aSurvivorOfWhichNobodyHasWrittenCountsNothing() {
        var byHand = desk.register("晚晴公寓走访");
        var ofB = desk.merge(b, byHand);
        measure(byHand, signals(3, 9_000, 30));

        desk.undo(ofB, b);

        assertThat(figure(byHand, "mentions")).isZero();
        assertThat(figure(byHand, "heat")).isZero();
    }

    private void told(UUID id, long mentions, long views) {
        scenario.await(
                SignalsUpdated.class,
                s -> s.incident().id().equals(id)
                        && s.signals().mentions() == mentions
                        && s.signals().views() == views);
    }

    private double figure(UUID id, String name) {
        return view(id).path(name).asDouble();
    }

    private JsonNode view(UUID id) {
        return desk.view(id).path("signals");
    }

    /** Mentions that are listed and measured, each by an author of its own, with so many views each. */
    private void mentions(UUID opinion, int count, long views) {
        for (var i = 1; i <= count; i++) {
            var joined = new Joined(desk.mention(views), null, 0.5, List.of(), null);
            take(opinion, signals(i, i * views, i), joined);
        }
    }

    private void measure(UUID opinion, Signals signals) {
        take(opinion, signals, null);
    }

    private void take(UUID opinion, Signals signals, @Nullable Joined joined) {
        var snapshot = Snapshots.measured(desk.cluster(opinion), ++asOf, joined, signals);
        transactions.executeWithoutResult(_ -> findings.take(snapshot, 1));
    }

    private static Signals signals(long mentions, long views, double heat) {
        var now = Instant.now();
        return new Signals(
                mentions,
                0,
                mentions,
                mentions,
                1,
                views,
                1,
                (int) mentions,
                MediaLevel.SOCIAL,
                Subject.MONEY,
                RealWorld.NONE,
                1,
                heat,
                heat,
                now);
    }
}
