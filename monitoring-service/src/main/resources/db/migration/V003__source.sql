-- Where we read by ourselves, and how each is doing. Health changes with every fetch, the source only with its editor.
CREATE TABLE source (
    source_id        uuid        PRIMARY KEY,
    name             text        NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    kind             text        NOT NULL,
    url              text        NOT NULL,
    media_level      text        NOT NULL,
    source_type      text        NOT NULL,
    area             text,
    interval_seconds integer     NOT NULL CHECK (interval_seconds > 0),
    enabled          boolean     NOT NULL,
    version          bigint      NOT NULL,
    updated_at       timestamptz NOT NULL
);

CREATE TABLE source_health (
    source_id       uuid        PRIMARY KEY REFERENCES source ON DELETE CASCADE,
    state           text        NOT NULL CHECK (state IN ('OK', 'FAILED', 'EMPTY', 'UNCHANGED', 'SILENT')),
    since           timestamptz NOT NULL,
    last_success_at timestamptz,
    last_new_at     timestamptz,
    error_code      text,
    error_detail    text,
    failures        integer     NOT NULL DEFAULT 0,
    new_mentions    bigint      NOT NULL DEFAULT 0,
    etag            text,
    last_modified   text,
    next_fetch_at   timestamptz NOT NULL,
    whole           boolean     NOT NULL DEFAULT true,
    CHECK ((state = 'FAILED') = (error_code IS NOT NULL))
);
CREATE INDEX source_health_due ON source_health (next_fetch_at);
