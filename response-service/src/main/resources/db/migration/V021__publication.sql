-- Publication: what is to be sent where, and what the public sees.

CREATE TABLE statement_number (
    series text    NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (series, year)
);

-- One row per statement and channel: the intent first, its proof later.
CREATE TABLE publication (
    publication_id uuid PRIMARY KEY,
    statement_id   uuid        NOT NULL REFERENCES statement,
    channel        text        NOT NULL,
    purpose        text        NOT NULL CHECK (purpose IN ('PUBLISH', 'WITHDRAW')),
    content_sha256 text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('PENDING', 'SENDING', 'PROVEN', 'FAILED', 'CANCELLED')),
    due_at         timestamptz NOT NULL,
    attempts       integer     NOT NULL DEFAULT 0,
    lease_until    timestamptz,
    detail         text,
    proven_at      timestamptz,
    created_at     timestamptz NOT NULL,
    CHECK ((state = 'PROVEN') = (proven_at IS NOT NULL)),
    CHECK ((state = 'SENDING') = (lease_until IS NOT NULL))
);
CREATE UNIQUE INDEX publication_once ON publication (statement_id, channel, purpose)
    WHERE state IN ('PENDING', 'SENDING', 'PROVEN');
CREATE INDEX publication_due ON publication (due_at) WHERE state IN ('PENDING', 'SENDING');

-- The public page: a copy of the approved text, written once and never changed.
CREATE TABLE public_statement (
    statement_id   uuid PRIMARY KEY REFERENCES statement,
    number         text        NOT NULL UNIQUE,
    slug           text        NOT NULL UNIQUE,
    kind           text        NOT NULL,
    title          text        NOT NULL,
    body           text        NOT NULL,
    content_sha256 text        NOT NULL,
    issuing_body   text        NOT NULL,
    corrects       uuid REFERENCES public_statement,
    exercise       boolean     NOT NULL,
    emergency      boolean     NOT NULL,
    published_at   timestamptz NOT NULL,
    ratified_at    timestamptz,
    updated_at     timestamptz NOT NULL
);
CREATE INDEX public_statement_newest ON public_statement (published_at DESC, statement_id DESC) WHERE NOT exercise;

-- Append-only: corrections and withdrawals stand in the open.
CREATE TABLE public_note (
    note_id      uuid PRIMARY KEY,
    statement_id uuid        NOT NULL REFERENCES public_statement,
    kind         text        NOT NULL CHECK (kind IN ('CORRECTION', 'WITHDRAWAL')),
    note         text        NOT NULL,
    made_by      uuid REFERENCES public_statement,
    at           timestamptz NOT NULL
);
CREATE INDEX public_note_of_statement ON public_note (statement_id, at);
