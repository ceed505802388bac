-- Who did what: plain rows, written with the change itself.
CREATE TABLE audit_entry (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL DEFAULT now(),
    who      text        NOT NULL,
    posts    text[]      NOT NULL,
    action   text        NOT NULL,
    subject  text        NOT NULL,
    detail   jsonb       NOT NULL,
    exercise boolean
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_at ON audit_entry (at);

-- What the sealer has still to link.
CREATE TABLE audit_pending (
    entry_id bigint PRIMARY KEY
);

-- The chain: each hash covers the one before and the canonical form of an entry.
CREATE TABLE audit_link (
    n        bigint      PRIMARY KEY,
    entry_id bigint      NOT NULL UNIQUE,
    hash     bytea       NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);
