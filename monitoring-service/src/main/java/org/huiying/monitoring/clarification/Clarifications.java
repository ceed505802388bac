package org.huiying.monitoring.clarification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.monitoring.clarification.domain.Resemblance;
import org.huiying.monitoring.clarification.domain.Resemblance.Text;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.springframework.stereotype.Component;

/** Finds what the bureau has said before about what an opinion is about. */
@Component
final class Clarifications {

    private static final double LEAST = 0.1;
    private static final int SHOWN = 20;

    private final Opinions opinions;
    private final ClarificationRepository repository;
    private final TellingTerms telling;

    Clarifications(Opinions opinions, ClarificationRepository repository, TellingTerms telling) {
        this.opinions = opinions;
        this.repository = repository;
        this.telling = telling;
    }

    /** Best first; of equal ones the newest first. */
    List<ClarificationView> resembling(UUID incidentId) {
        var opinion = opinions.get(incidentId);
        var area = opinion.area().name();
        var resemblance = new Resemblance(
                texts(opinion).stream().map(text -> telling.of(text, area)).toList());
        return repository.published(opinion.exercise()).stream()
                .map(said -> ClarificationView.of(said, resemblance.with(said.terms())))
                .filter(view -> view.similarity() >= LEAST)
                .sorted(Comparator.comparingDouble(ClarificationView::similarity)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    /** What was written about it; the title of a detected one is made by us and says little. */
    private List<Text> texts(Opinion opinion) {
        var texts = new ArrayList<>(repository.mentions(opinion.id()));
        if (opinion.origin() != Origin.DETECTION || texts.isEmpty()) {
            texts.add(telling.read(opinion.title(), Objects.requireNonNullElse(opinion.summary(), "")));
        }
        return texts;
    }
}
