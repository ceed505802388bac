package org.huiying.response.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Caller;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.incident.domain.IncidentCommand.Close;
import org.huiying.response.incident.domain.IncidentCommand.DeclareCalm;
import org.huiying.response.incident.domain.IncidentCommand.Reopen;
import org.huiying.response.review.domain.Review;
import org.huiying.response.review.domain.ReviewCommand;
import org.huiying.response.review.domain.ReviewLifecycle;
import org.huiying.response.review.domain.ReviewText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings an incident to its end, or back from it, by the posts that its frozen procedure names. */
@Component
class IncidentReviewHandler {

    private final IncidentFiles files;
    private final IncidentReviewRepository reviews;
    private final CalmInquiry inquiry;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    IncidentReviewHandler(
            IncidentFiles files,
            IncidentReviewRepository reviews,
            CalmInquiry inquiry,
            Audit audit,
            Clock clock,
            Supplier<UUID> ids) {
        this.files = files;
        this.reviews = reviews;
        this.inquiry = inquiry;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    IncidentView declareCalm(UUID incidentId, long seen, Caller caller) {
        var file = files.lock(incidentId, seen);
        var by = actingPost(file, caller, Plan.Powers::calm);
        var command = new DeclareCalm(by);
        files.mayDecide(incidentId, command);
        var findings = inquiry.findings(incidentId, procedure(file).calm().quietTime(), clock.instant());
        findings.hindrance().ifPresent(code -> {
            throw Refusal.rule(code);
        });
        files.decide(incidentId, command);
        return recorded("incident.calm", incidentId, by);
    }

    @Transactional
    ReviewView write(UUID incidentId, @Nullable Long seen, ReviewText text) {
        var file = files.lock(incidentId);
        var current = reviews.view(incidentId);
        if (seen == null && current.isPresent()) {
            throw Refusal.of(428, "if-match-required");
        }
        if (seen != null
                && current.map(ReviewView::version).filter(seen::equals).isEmpty()) {
            throw Refusal.stale(
                    "stale-version", current.map(ReviewView::version).orElse(0L));
        }
        decide(file, new ReviewCommand.Write(ids.get(), text));
        audit.record("review.write", incidentId.toString(), Map.of());
        return reviews.view(incidentId).orElseThrow();
    }

    @Transactional
    IncidentView complete(UUID incidentId, long seen, Caller caller) {
        var file = files.lock(incidentId, seen);
        var by = caller.acting(List.of("OFFICE", "OFFICE_HEAD"))
                .map(Post::valueOf)
                .orElseGet(() -> actingPost(file, caller, Plan.Powers::close));
        decide(file, new ReviewCommand.Complete(by));
        return recorded("review.complete", incidentId, by);
    }

    @Transactional
    IncidentView close(UUID incidentId, long seen, Caller caller) {
        var file = files.lock(incidentId, seen);
        var by = actingPost(file, caller, Plan.Powers::close);
        var reviewed = reviews.find(incidentId)
                .filter(Review.Completed.class::isInstance)
                .isPresent();
        files.decide(incidentId, new Close(reviewed, by));
        return recorded("incident.close", incidentId, by);
    }

    @Transactional
    IncidentView reopen(UUID incidentId, long seen, String reason, Caller caller) {
        var file = files.lock(incidentId, seen);
        var by = actingPost(file, caller, Plan.Powers::close);
        files.decide(incidentId, new Reopen(reason));
        return recorded("incident.reopen", incidentId, by);
    }

    private void decide(IncidentView file, ReviewCommand command) {
        var incidentId = file.ref().id();
        var review = reviews.find(incidentId);
        var decision = ReviewLifecycle.decide(file.ref(), file.state(), review, command, clock.instant())
                .orThrow();
        reviews.save(incidentId, decision.next(), clock.instant());
        decision.events().forEach(files::write);
    }

    private IncidentView recorded(String action, UUID incidentId, Post by) {
        audit.record(action, incidentId.toString(), Map.of("post", by));
        return files.lock(incidentId);
    }

    private static Post actingPost(IncidentView file, Caller caller, Function<Plan.Powers, List<Post>> power) {
        var allowed = power.apply(procedure(file).powers());
        return caller.acting(allowed.stream().map(Post::name).toList())
                .map(Post::valueOf)
                .orElseThrow(() -> Refusal.forbidden(
                        "post-may-not", allowed.stream().map(Post::label).toList()));
    }

    private static Plan.Procedure procedure(IncidentView file) {
        if (file.procedure() == null) {
            throw Refusal.conflict("incident-not-graded");
        }
        return file.procedure();
    }
}
