package org.huiying.response.statement.domain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.response.statement.domain.text.StatementChecks;
import org.huiying.response.statement.domain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a statement knows: its current text and who had a hand in it.
 *
 * @param corrects the published statement that this one corrects, else null
 * @param version number of the current version, from 1
 * @param editors accounts that wrote any version: none of them may approve
 * @param round how often the statement was returned
 */
public record Manuscript(
        UUID id,
        UUID incidentId,
        Kind kind,
        @Nullable UUID corrects,
        int version,
        Text text,
        Set<String> editors,
        int round) {

    public Manuscript {
        editors = Set.copyOf(editors);
    }

    public boolean editedBy(Actor actor) {
        return editors.contains(actor.subject());
    }

    /** Text or fact table differ; a new version of the same content keeps signatures. */
    public boolean changedBy(Text other) {
        return !text.equals(other);
    }

    /** What keeps this text from being handed in or published, if anything does. */
    Optional<StatementChecks.Finding> fault() {
        return StatementChecks.firstError(kind, text);
    }

    Manuscript revised(Text next, Actor by) {
        var hands = new LinkedHashSet<>(editors);
        if (changedBy(next)) {
            hands.add(by.subject());
        }
        return new Manuscript(id, incidentId, kind, corrects, version + 1, next, hands, round);
    }

    Manuscript sentBack() {
        return new Manuscript(id, incidentId, kind, corrects, version, text, editors, round + 1);
    }
}
