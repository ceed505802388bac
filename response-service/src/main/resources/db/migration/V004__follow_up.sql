-- What follows a statement: the public's further questions, promises, press conferences, and reports upwards.
CREATE TABLE concern (
    concern_id  uuid PRIMARY KEY,
    incident_id uuid        NOT NULL REFERENCES incident,
    question    text        NOT NULL,
    mentions    int         NOT NULL CHECK (mentions >= 0),
    state       text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'ESCALATED')),
    reason      text,
    raised_at   timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     bigint      NOT NULL DEFAULT 1,
    CHECK ((state = 'ESCALATED') = (reason IS NOT NULL))
);
CREATE INDEX concern_of_incident ON concern (incident_id, concern_id);

CREATE TABLE concern_answer (
    answer_id    uuid PRIMARY KEY,
    concern_id   uuid        NOT NULL REFERENCES concern,
    answer       text        NOT NULL,
    statement_id uuid,
    at           timestamptz NOT NULL
);
CREATE INDEX concern_answer_of_concern ON concern_answer (concern_id, at);

CREATE TABLE promise (
    promise_id  uuid PRIMARY KEY,
    incident_id uuid        NOT NULL REFERENCES incident,
    promise     text        NOT NULL,
    owner_post  text,
    due_at      timestamptz NOT NULL,
    made_at     timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('MADE', 'KEPT', 'BROKEN')),
    proof       text,
    updated_at  timestamptz NOT NULL,
    version     bigint      NOT NULL DEFAULT 1,
    CHECK ((state = 'KEPT') = (proof IS NOT NULL))
);
CREATE INDEX promise_of_incident ON promise (incident_id, promise_id);

CREATE TABLE press_conference (
    conference_id uuid PRIMARY KEY,
    incident_id   uuid        NOT NULL REFERENCES incident,
    place         text        NOT NULL,
    starts_at     timestamptz NOT NULL,
    speaker_post  text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('SCHEDULED', 'HELD')),
    held_at       timestamptz,
    minutes       text,
    updated_at    timestamptz NOT NULL,
    version       bigint      NOT NULL DEFAULT 1,
    CHECK ((state = 'HELD') = (held_at IS NOT NULL) AND (state = 'HELD') = (minutes IS NOT NULL))
);
CREATE INDEX press_conference_of_incident ON press_conference (incident_id, conference_id);

CREATE TABLE report (
    report_id   uuid PRIMARY KEY,
    incident_id uuid        NOT NULL REFERENCES incident,
    kind        text        NOT NULL CHECK (kind IN ('INITIAL', 'FOLLOW_UP', 'FINAL', 'DAILY', 'SPECIAL')),
    ordinal     int         NOT NULL CHECK (ordinal > 0),
    number      text        NOT NULL UNIQUE,
    body        jsonb       NOT NULL,
    sent_by     text        NOT NULL,
    sent_at     timestamptz NOT NULL,
    version     bigint      NOT NULL DEFAULT 1,
    UNIQUE (incident_id, kind, ordinal)
);
