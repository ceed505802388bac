package org.huiying.response.statement.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** The approval steps that the incident's frozen procedure asks for, signed strictly in order. */
public record Chain(PlanGrade grade, List<Step> steps) {

    /** One step; any of its posts signs it. */
    public record Step(
            int step,
            String label,
            List<Post> posts,
            @Nullable Signature signature) {

        public Step {
            posts = List.copyOf(posts);
        }

        public boolean signed() {
            return signature != null;
        }

        private Step with(@Nullable Signature given) {
            return new Step(step, label, posts, given);
        }
    }

    /** A post's approval of the text with this hash; the account is kept so that nobody signs twice. */
    public record Signature(Post post, String decidedBySubject, String contentSha256, Instant at) {}

    public Chain {
        steps = List.copyOf(steps);
    }

    /** A chain that names the same posts twice in a row is one step there. */
    public static Chain of(Plan.Procedure procedure) {
        var steps = new ArrayList<Step>();
        for (var rule : procedure.approvalChain()) {
            var last = steps.isEmpty() ? null : steps.getLast();
            if (last != null && last.posts().equals(rule.posts())) {
                steps.set(
                        steps.size() - 1, new Step(last.step(), last.label() + "、" + rule.label(), last.posts(), null));
            } else {
                steps.add(new Step(steps.size() + 1, rule.label(), rule.posts(), null));
            }
        }
        return new Chain(procedure.grade(), steps);
    }

    /** The step whose turn it is; empty when all have signed. */
    public Optional<Step> current() {
        return steps.stream().filter(step -> !step.signed()).findFirst();
    }

    public boolean complete() {
        return !steps.isEmpty() && current().isEmpty();
    }

    public boolean names(Actor actor) {
        return steps.stream().anyMatch(step -> actor.holdsAny(step.posts()));
    }

    public boolean signedBy(Actor actor) {
        return signatures().stream().anyMatch(s -> s.decidedBySubject().equals(actor.subject()));
    }

    public List<Signature> signatures() {
        return steps.stream().map(Step::signature).filter(Objects::nonNull).toList();
    }

    public List<Integer> signedSteps() {
        return steps.stream().filter(Step::signed).map(Step::step).toList();
    }

    public List<Post> nextPosts() {
        return current().map(Step::posts).orElse(List.of());
    }

    /** Whether every step is signed for this very text by a post that the step names. */
    public boolean vouchesFor(String sha256) {
        return complete()
                && steps.stream().allMatch(step -> {
                    var signature = step.signature();
                    return signature != null
                            && signature.contentSha256().equals(sha256)
                            && step.posts().contains(signature.post());
                });
    }

    Chain sign(Step signed, Signature signature) {
        return new Chain(
                grade,
                steps.stream()
                        .map(s -> s.equals(signed) ? s.with(signature) : s)
                        .toList());
    }

    Chain unsigned() {
        return new Chain(grade, steps.stream().map(step -> step.with(null)).toList());
    }

    /** This chain with the signatures that another one holds for the same text, each at the first step it fits. */
    Chain keeping(Chain other, String sha256) {
        var kept = this;
        for (var signature : other.signatures()) {
            var place = kept.steps.stream()
                    .filter(step -> !step.signed() && step.posts().contains(signature.post()))
                    .findFirst();
            if (place.isPresent() && signature.contentSha256().equals(sha256)) {
                kept = kept.sign(place.get(), signature);
            }
        }
        return kept;
    }
}
