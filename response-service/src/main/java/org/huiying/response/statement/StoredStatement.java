package org.huiying.response.statement;

import java.time.Instant;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.response.statement.domain.Statement;

/**
 * A statement as its row holds it.
 *
 * @param version the row's version, for ETags; the text has its own count
 */
public record StoredStatement(
        Statement state, IncidentRef incident, Instant createdAt, Instant updatedAt, long version) {}
