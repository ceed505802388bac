package org.huiying.response.publicsite;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.jspecify.annotations.Nullable;

/** A statement as the public reads it; also its JSON. */
record PublicStatement(
        UUID id,
        String number,
        String slug,
        String url,
        Kind kind,
        State state,
        String title,
        String body,
        String contentSha256,
        String issuingBody,
        Instant publishedAt,
        boolean emergency,
        @Nullable Instant ratifiedAt,
        @Nullable Reference corrects,
        List<Note> notes,
        Instant updatedAt) {

    /** How the statement stands today. */
    enum State {
        CURRENT,
        CORRECTED,
        WITHDRAWN
    }

    /** Another statement. */
    record Reference(String number, String url) {}

    /** A correction or withdrawal, said in the open. */
    record Note(
            State kind, String note, Instant at, @Nullable Reference by) {}

    boolean awaitsRatification() {
        return emergency && ratifiedAt == null;
    }
}
