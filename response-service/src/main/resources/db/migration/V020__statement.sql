-- Official statements: the row says where a statement stands, its versions and reviews say how it came there.

CREATE TABLE statement (
    statement_id       uuid PRIMARY KEY,
    incident_id        uuid        NOT NULL REFERENCES incident,
    kind               text        NOT NULL CHECK (kind IN ('HOLDING', 'FULL', 'RESULT', 'CORRECTION')),
    exercise           boolean     NOT NULL,
    corrects           uuid REFERENCES statement,
    state              text        NOT NULL CHECK (state IN (
        'DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'RETURNED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'EMERGENCY_PUBLISHED',
        'RATIFIED', 'CORRECTED', 'WITHDRAWN')),
    current_version    integer     NOT NULL CHECK (current_version > 0),
    content_sha256     text        NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    edited_by_subjects text[]      NOT NULL,
    round              integer     NOT NULL DEFAULT 0,
    chain              jsonb,
    returned_reason    text,
    returned_by        text,
    number             text UNIQUE,
    release_at         timestamptz,
    emergency          jsonb,
    correction_note    text,
    withdrawn_reason   text,
    withdrawn_by       text,
    withdrawn_at       timestamptz,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint      NOT NULL DEFAULT 1,
    CHECK ((chain IS NULL) = (state = 'DRAFT')),
    CHECK ((kind = 'CORRECTION') = (corrects IS NOT NULL)),
    CHECK ((state = 'RETURNED') = (returned_reason IS NOT NULL AND returned_by IS NOT NULL)),
    CHECK ((number IS NOT NULL AND release_at IS NOT NULL)
        = (state IN ('SCHEDULED', 'PUBLISHED', 'EMERGENCY_PUBLISHED', 'RATIFIED', 'CORRECTED', 'WITHDRAWN'))),
    CHECK (state NOT IN ('EMERGENCY_PUBLISHED', 'RATIFIED') OR emergency IS NOT NULL),
    CHECK ((state = 'CORRECTED') = (correction_note IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN')
        = (withdrawn_reason IS NOT NULL AND withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL))
);
CREATE INDEX statement_of_incident ON statement (incident_id, statement_id);

-- Append-only: every version ever written.
CREATE TABLE statement_version (
    statement_id      uuid        NOT NULL REFERENCES statement,
    number            integer     NOT NULL,
    title             text        NOT NULL,
    body              text        NOT NULL,
    facts             jsonb       NOT NULL,
    content_sha256    text        NOT NULL,
    note              text,
    edited_by_subject text        NOT NULL,
    created_at        timestamptz NOT NULL,
    PRIMARY KEY (statement_id, number)
);

-- Append-only: what reviewers said and signed, for which text.
CREATE TABLE statement_review (
    review_id          uuid PRIMARY KEY,
    statement_id       uuid        NOT NULL REFERENCES statement,
    number             integer     NOT NULL,
    decision           text        NOT NULL CHECK (decision IN ('APPROVE', 'RETURN', 'COMMENT', 'RATIFY')),
    post               text        NOT NULL,
    decided_by_subject text        NOT NULL,
    content_sha256     text        NOT NULL,
    comment            text,
    at                 timestamptz NOT NULL
);
CREATE INDEX statement_review_of_statement ON statement_review (statement_id, at, review_id);
