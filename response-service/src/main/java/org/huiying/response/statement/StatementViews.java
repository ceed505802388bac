package org.huiying.response.statement;

import java.util.List;
import java.util.UUID;
import org.huiying.platform.config.InstallationSettings;
import org.huiying.response.statement.StatementView.Returned;
import org.huiying.response.statement.StatementView.Step;
import org.huiying.response.statement.StatementView.StepState;
import org.huiying.response.statement.StatementView.Withdrawal;
import org.huiying.response.statement.domain.Chain;
import org.huiying.response.statement.domain.Release;
import org.huiying.response.statement.domain.StateName;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.text.StatementNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes views of stored statements. */
@Component
public final class StatementViews {

    private final ReviewRepository reviews;
    private final InstallationSettings installation;

    StatementViews(ReviewRepository reviews, InstallationSettings installation) {
        this.reviews = reviews;
        this.installation = installation;
    }

    public StatementView of(StoredStatement stored) {
        var state = stored.state();
        var text = state.manuscript();
        var columns = StatementRowsRepository.columns(state);
        var chain = columns.chain();
        var release = columns.release();
        var inPublic = !(state instanceof Statement.Scheduled);
        return new StatementView(
                text.id(),
                text.incidentId(),
                stored.incident().number(),
                stored.incident().exercise(),
                text.kind(),
                StateName.of(state),
                text.text().title(),
                text.text().body(),
                text.text().facts(),
                text.version(),
                text.text().sha256(),
                text.round(),
                text.corrects(),
                chain == null ? null : chain.grade(),
                chain == null ? List.of() : steps(state, chain),
                reviews.of(text.id()),
                state instanceof Statement.Returned back ? new Returned(back.reason(), back.by()) : null,
                release == null ? null : release.number(),
                release == null || !inPublic
                        ? null
                        : url(release, stored.incident().exercise()),
                release == null || inPublic ? null : release.at(),
                release == null || !inPublic ? null : release.at(),
                release == null ? null : release.emergency(),
                columns.correctionNote(),
                state instanceof Statement.Withdrawn gone ? new Withdrawal(gone.reason(), gone.by(), gone.at()) : null,
                stored.createdAt(),
                stored.updatedAt());
    }

    /** The public address of the statement with this number. */
    public String url(Release release, boolean exercise) {
        return installation.publicUrl() + "/public/statements/" + StatementNumber.slug(release.number(), exercise);
    }

    static UUID id(StoredStatement stored) {
        return stored.state().manuscript().id();
    }

    private static List<Step> steps(Statement state, Chain chain) {
        var open = chain.current().map(Chain.Step::step).orElse(0);
        var waiting = state instanceof Statement.InApproval || state instanceof Statement.EmergencyPublished;
        return chain.steps().stream()
                .map(step -> step(step, waiting ? open : 0))
                .toList();
    }

    private static Step step(Chain.Step step, int due) {
        var signature = step.signature();
        return new Step(
                step.step(),
                step.label(),
                signature == null ? step.posts().getFirst() : signature.post(),
                step.posts(),
                signature != null ? StepState.SIGNED : step.step() == due ? StepState.DUE : StepState.WAITING,
                signature == null ? null : signature.at());
    }

    static @Nullable Chain chainOf(Statement state) {
        return StatementRowsRepository.columns(state).chain();
    }
}
