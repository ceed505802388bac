-- Merges with what it takes to undo them.
CREATE TABLE opinion_merge (
    merge_id      uuid        PRIMARY KEY,
    incident_id   uuid        NOT NULL REFERENCES opinion,
    into_id       uuid        NOT NULL REFERENCES opinion,
    status_before text        NOT NULL CHECK (status_before IN ('NEW', 'VERIFIED')),
    into_before   jsonb       NOT NULL,
    by_post       text        NOT NULL,
    merged_at     timestamptz NOT NULL,
    undone_at     timestamptz,
    CHECK (incident_id <> into_id)
);
CREATE UNIQUE INDEX opinion_merge_open ON opinion_merge (incident_id) WHERE undone_at IS NULL;
CREATE INDEX opinion_merge_into ON opinion_merge (into_id);
