package org.huiying.response.statement;

import static org.huiying.platform.sql.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.json.Json;
import org.huiying.response.statement.domain.Chain;
import org.huiying.response.statement.domain.Manuscript;
import org.huiying.response.statement.domain.Release;
import org.huiying.response.statement.domain.StateName;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.text.Fact;
import org.huiying.response.statement.domain.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sealed state to row and back; both ways exhaustive, so that a new state cannot be forgotten here. */
@Component
final class StatementRowsRepository {

    /** The columns that depend on the state. */
    record Columns(
            @Nullable Chain chain,
            @Nullable String returnedReason,
            @Nullable Post returnedBy,
            @Nullable Release release,
            @Nullable String correctionNote,
            @Nullable String withdrawnReason,
            @Nullable Post withdrawnBy,
            @Nullable Instant withdrawnAt) {

        private static Columns of(@Nullable Chain chain, @Nullable Release release) {
            return new Columns(chain, null, null, release, null, null, null, null);
        }
    }

    private final Json json;

    StatementRowsRepository(Json json) {
        this.json = json;
    }

    static Columns columns(Statement state) {
        return switch (state) {
            case Statement.Draft _ -> Columns.of(null, null);
            case Statement.InApproval s -> Columns.of(s.chain(), null);
            case Statement.Returned s -> new Columns(s.chain(), s.reason(), s.by(), null, null, null, null, null);
            case Statement.Approved s -> Columns.of(s.chain(), null);
            case Statement.Scheduled s -> Columns.of(s.chain(), s.release());
            case Statement.Published s -> Columns.of(s.chain(), s.release());
            case Statement.EmergencyPublished s -> Columns.of(s.chain(), s.release());
            case Statement.Ratified s -> Columns.of(s.chain(), s.release());
            case Statement.Corrected s -> new Columns(s.chain(), null, null, s.release(), s.note(), null, null, null);
            case Statement.Withdrawn s ->
                new Columns(s.chain(), null, null, s.release(), null, s.reason(), s.by(), s.at());
        };
    }

    Statement state(ResultSet row) throws SQLException {
        var text = manuscript(row);
        return switch (StateName.valueOf(row.getString("state"))) {
            case DRAFT -> new Statement.Draft(text);
            case SUBMITTED, IN_APPROVAL -> new Statement.InApproval(text, chain(row));
            case RETURNED ->
                new Statement.Returned(text, chain(row), row.getString("returned_reason"), post(row, "returned_by"));
            case APPROVED -> new Statement.Approved(text, chain(row));
            case SCHEDULED -> new Statement.Scheduled(text, chain(row), release(row));
            case PUBLISHED -> new Statement.Published(text, chain(row), release(row));
            case EMERGENCY_PUBLISHED -> new Statement.EmergencyPublished(text, chain(row), release(row));
            case RATIFIED -> new Statement.Ratified(text, chain(row), release(row));
            case CORRECTED -> new Statement.Corrected(text, chain(row), release(row), row.getString("correction_note"));
            case WITHDRAWN ->
                new Statement.Withdrawn(
                        text,
                        chain(row),
                        release(row),
                        row.getString("withdrawn_reason"),
                        post(row, "withdrawn_by"),
                        instant(row, "withdrawn_at"));
        };
    }

    List<Fact> facts(ResultSet row) throws SQLException {
        return List.of(json.read(row.getString("facts"), Fact[].class));
    }

    private Manuscript manuscript(ResultSet row) throws SQLException {
        return new Manuscript(
                row.getObject("statement_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("corrects", UUID.class),
                row.getInt("current_version"),
                new Text(row.getString("title"), row.getString("body"), facts(row)),
                Set.of((String[]) row.getArray("edited_by_subjects").getArray()),
                row.getInt("round"));
    }

    private Chain chain(ResultSet row) throws SQLException {
        return json.read(row.getString("chain"), Chain.class);
    }

    private Release release(ResultSet row) throws SQLException {
        var emergency = row.getString("emergency");
        return new Release(
                row.getString("number"),
                instant(row, "release_at"),
                emergency == null ? null : json.read(emergency, Release.Emergency.class));
    }

    private static Post post(ResultSet row, String column) throws SQLException {
        return Post.valueOf(row.getString(column));
    }
}
