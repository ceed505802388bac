package org.huiying.response.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.response.publication.PublicPageRepository.NoteKind;
import org.huiying.response.publication.Publication.Purpose;
import org.huiying.response.publication.Publication.State;
import org.huiying.response.statement.Situation;
import org.huiying.response.statement.StatementHandler;
import org.huiying.response.statement.StoredStatement;
import org.huiying.response.statement.domain.Actor;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.StatementCommand;
import org.huiying.response.statement.domain.text.StatementNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a statement before the public: publish, release, ratify, withdraw. Nothing is sent here. */
@Component
class PublicationHandler {

    /** A year of numbers begins at midnight of the country's one clock. */
    private static final ZoneId COUNTRY = ZoneId.of("Asia/Shanghai");

    private final StatementHandler statements;
    private final PublicationRepository publications;
    private final PublicPageRepository pages;
    private final PublicationSettings settings;
    private final BackgroundLoop loop;
    private final Clock clock;
    private final Supplier<UUID> ids;

    PublicationHandler(
            StatementHandler statements,
            PublicationRepository publications,
            PublicPageRepository pages,
            PublicationSettings settings,
            @Qualifier("publicationLoop") BackgroundLoop loop,
            Clock clock,
            Supplier<UUID> ids) {
        this.statements = statements;
        this.publications = publications;
        this.pages = pages;
        this.settings = settings;
        this.loop = loop;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes one intent per channel; they are due at once or at the time given. */
    @Transactional
    StoredStatement publish(UUID id, long seen, Set<PublicationChannel> channels, @Nullable Instant at) {
        var before = statements.lock(id);
        var due = at == null || at.isBefore(clock.instant()) ? clock.instant() : at;
        var stored = statements.handle(id, OptionalLong.of(seen), now -> {
            checkChannels(now, channels);
            return new StatementCommand.Publish(number(now), due);
        });
        intend(before, stored, withEarlierReaders(before, channels), due);
        return stored;
    }

    /** One post answers for a holding statement before the chain has signed; it is due at once. */
    @Transactional
    StoredStatement release(UUID id, long seen, Set<PublicationChannel> channels, String reason, Actor by) {
        var before = statements.lock(id);
        var stored = statements.handle(id, OptionalLong.of(seen), now -> {
            checkChannels(now, channels);
            var may = now.procedure().powers().emergencyRelease();
            return new StatementCommand.EmergencyRelease(now.chain(), may, number(now), reason, by);
        });
        intend(before, stored, channels, clock.instant());
        return stored;
    }

    @Transactional
    StoredStatement ratify(UUID id, long seen, String contentSha256, @Nullable String comment, Actor by) {
        var stored = statements.handle(
                id, OptionalLong.of(seen), comment, _ -> new StatementCommand.Ratify(contentSha256, by));
        if (stored.state() instanceof Statement.Ratified) {
            pages.ratified(id, clock.instant());
        }
        return stored;
    }

    /** The text stays, the reason stands on top, and every channel that carried it is told. */
    @Transactional
    StoredStatement withdraw(UUID id, long seen, String reason, Actor by) {
        var stored = statements.handle(
                id, OptionalLong.of(seen), now -> new StatementCommand.Withdraw(mayWithdraw(now), reason, by));
        pages.note(id, NoteKind.WITHDRAWAL, reason, null, clock.instant());
        publications.cancel(id, EnumSet.of(State.PENDING), "withdrawn");
        provenAccounts(id).forEach(channel -> insert(stored, channel, Purpose.WITHDRAW, clock.instant()));
        AfterCommit.run(loop::wake);
        return stored;
    }

    private void intend(
            Situation before, StoredStatement stored, Collection<PublicationChannel> channels, Instant due) {
        if (!(before.stored().state() instanceof Statement.InPublic)) {
            var left = EnumSet.of(State.PENDING, State.SENDING);
            publications.cancel(stored.state().manuscript().id(), left, "publication asked for anew");
        }
        channels.forEach(channel -> insert(stored, channel, Purpose.PUBLISH, due));
        AfterCommit.run(loop::wake);
    }

    private void insert(StoredStatement stored, PublicationChannel channel, Purpose purpose, Instant due) {
        var text = stored.state().manuscript();
        var intent = new Publication(
                ids.get(), text.id(), channel, purpose, text.text().sha256(), State.PENDING, due, 0, null, null);
        publications.insert(intent, clock.instant());
    }

    private void checkChannels(Situation situation, Set<PublicationChannel> channels) {
        var incident = situation.incident();
        if (incident.state().isEnded()) {
            throw Refusal.conflict("incident-ended", incident.state().name());
        }
        var id = situation.stored().state().manuscript().id();
        var inPublic = situation.stored().state() instanceof Statement.InPublic;
        if (!inPublic && !channels.contains(PublicationChannel.WEBSITE)) {
            throw Refusal.rule("website-first");
        }
        for (var channel : channels) {
            if (channel != PublicationChannel.WEBSITE && incident.ref().exercise()) {
                throw Refusal.rule("drill-stays-inside", channel.name());
            }
            if (channel != PublicationChannel.WEBSITE
                    && settings.account(channel).isEmpty()) {
                throw Refusal.rule("channel-not-registered", channel.name());
            }
            if (inPublic && carries(id, channel)) {
                throw Refusal.conflict("published-there", channel.name());
            }
        }
    }

    private boolean carries(UUID id, PublicationChannel channel) {
        var live = EnumSet.of(State.PENDING, State.SENDING, State.PROVEN);
        return publications.of(id).stream()
                .anyMatch(p -> p.channel() == channel && p.purpose() == Purpose.PUBLISH && live.contains(p.state()));
    }

    /** Whoever got the statement gets its correction. */
    private Set<PublicationChannel> withEarlierReaders(Situation situation, Set<PublicationChannel> channels) {
        var corrects = situation.stored().state().manuscript().corrects();
        if (corrects == null || situation.stored().state() instanceof Statement.InPublic) {
            return channels;
        }
        var all = new LinkedHashSet<>(channels);
        all.addAll(provenAccounts(corrects));
        return all;
    }

    private List<PublicationChannel> provenAccounts(UUID id) {
        return publications.of(id).stream()
                .filter(p -> p.state() == State.PROVEN && p.purpose() == Purpose.PUBLISH)
                .map(Publication::channel)
                .filter(channel -> channel != PublicationChannel.WEBSITE)
                .filter(channel -> settings.account(channel).isPresent())
                .toList();
    }

    private String number(Situation situation) {
        if (situation.stored().state() instanceof Statement.InPublic known) {
            return known.release().number();
        }
        var series = situation.incident().ref().exercise() ? settings.drillSeries() : settings.series();
        var year = clock.instant().atZone(COUNTRY).getYear();
        return StatementNumber.of(series, year, publications.nextNumber(series, year));
    }

    private static List<Post> mayWithdraw(Situation situation) {
        var may = new ArrayList<>(situation.procedure().powers().emergencyRelease());
        may.addAll(situation.chain().steps().getLast().posts());
        return may;
    }
}
