package org.huiying.monitoring.suspicion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.monitoring.detection.ShippedTerms;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.suspicion.domain.Resemblance;
import org.springframework.stereotype.Component;

/** Finds what the bureau has said before about what an opinion is about. */
@Component
final class Clarifications {

    private static final double LEAST = 0.1;
    private static final int SHOWN = 20;

    private final Opinions opinions;
    private final ClarificationRepository repository;
    private final Reader reader;

    Clarifications(Opinions opinions, ClarificationRepository repository, Reader reader) {
        this.opinions = opinions;
        this.repository = repository;
        this.reader = reader;
    }

    /** Best first; of equal ones the newest first. */
    List<ClarificationView> resembling(UUID incidentId) {
        var opinion = opinions.get(incidentId);
        var said = repository.published(opinion.exercise());
        var matches = new Resemblance(
                        ShippedTerms.get(),
                        opinion.area().name(),
                        said.stream().map(this::text).toList())
                .with(texts(opinion));
        return IntStream.range(0, said.size())
                .filter(i -> matches.get(i).similarity() >= LEAST)
                .mapToObj(i -> ClarificationView.of(said.get(i), matches.get(i)))
                .sorted(Comparator.comparingDouble(ClarificationView::similarity)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private Resemblance.Text text(Clarification said) {
        return text(said.title(), said.summary());
    }

    /** What was written about it; the title of a detected one is made by us and says little. */
    private List<Resemblance.Text> texts(Opinion opinion) {
        var texts = new ArrayList<>(repository.mentions(opinion.id()));
        if (opinion.origin() != Origin.DETECTION || texts.isEmpty()) {
            texts.add(text(opinion.title(), Objects.requireNonNullElse(opinion.summary(), "")));
        }
        return texts;
    }

    private Resemblance.Text text(String title, String body) {
        var read = reader.read(title, body);
        return new Resemblance.Text(read.title(), read.text(), read.township(), read.institutions());
    }
}
