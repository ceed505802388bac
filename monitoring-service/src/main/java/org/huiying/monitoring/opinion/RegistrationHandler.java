package org.huiying.monitoring.opinion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.opinion.domain.SignalSum;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers matters by hand; a duty officer has verified what they register. */
@Component
class RegistrationHandler {

    private final Opinions opinions;
    private final ClusterControls controls;
    private final Reader reader;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    RegistrationHandler(
            Opinions opinions,
            ClusterControls controls,
            Reader reader,
            Outbox outbox,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.opinions = opinions;
        this.controls = controls;
        this.reader = reader;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Transactional
    Opinion register(RegistrationForm form, Post by) {
        check(form);
        var words = reader.mask(form.title(), form.summary());
        var title = Optional.ofNullable(words.title()).orElseThrow(() -> Refusal.rule("title-says-nothing"));
        var signals = SignalSum.none(
                Objects.requireNonNullElse(form.subject(), Subject.QUESTION),
                Objects.requireNonNullElse(form.realWorld(), RealWorld.NONE),
                clock.instant());
        var opinion = opinions.open(draft(form, title, words.text(), by, signals));
        controls.openedByHand(opinion, signature(opinion));
        outbox.append(detected(opinion, by, signals));
        if (opinion.status() == OpinionStatus.VERIFIED) {
            outbox.append(new OpinionVerified(opinion.ref(), by, clock.instant(), null));
        }
        publisher.publishEvent(new OpinionOpened(opinion.id()));
        audit.record(
                "opinion.register",
                opinion.id().toString(),
                Map.of("number", opinion.number(), "exercise", opinion.exercise()));
        return opinion;
    }

    private void check(RegistrationForm form) {
        if (form.foundAt().toInstant().isAfter(clock.instant())) {
            throw Refusal.rule("found-in-the-future", form.foundAt().toString());
        }
        if (form.origin() == Origin.DETECTION) {
            throw Refusal.rule("origin-not-by-hand");
        }
    }

    private Opinions.Draft draft(RegistrationForm form, String title, String summary, Post by, Signals signals) {
        var township = form.township() == null ? null : reader.township(form.township());
        return new Opinions.Draft(
                null,
                title,
                form.area(),
                township,
                summary,
                form.origin(),
                Boolean.TRUE.equals(form.exercise()),
                form.foundAt().toInstant(),
                by == Post.DUTY_OFFICER ? OpinionStatus.VERIFIED : OpinionStatus.NEW,
                signals);
    }

    private static List<String> signature(Opinion opinion) {
        return Stream.of(opinion.title(), opinion.summary(), opinion.township())
                .filter(Objects::nonNull)
                .toList();
    }

    private static OpinionDetected detected(Opinion opinion, Post by, Signals signals) {
        return new OpinionDetected(
                opinion.ref(),
                opinion.origin(),
                null,
                opinion.township(),
                opinion.summary(),
                signals,
                List.of("由" + by.label() + "人工登记"));
    }
}
