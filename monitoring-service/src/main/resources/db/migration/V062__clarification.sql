-- What the bureau has published. Facts come in any order: without a time of publication only what came early is known.
CREATE TABLE clarification (
    statement_id      uuid        PRIMARY KEY,
    incident_id       uuid        NOT NULL,
    exercise          boolean     NOT NULL,
    kind              text,
    number            text,
    title             text,
    summary           text,
    url               text,
    content_sha256    text,
    published_at      timestamptz,
    corrected_at      timestamptz,
    correction_note   text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    CHECK (published_at IS NULL OR (kind IS NOT NULL AND number IS NOT NULL AND title IS NOT NULL AND url IS NOT NULL))
);
CREATE INDEX clarification_published ON clarification (published_at DESC) WHERE published_at IS NOT NULL;
