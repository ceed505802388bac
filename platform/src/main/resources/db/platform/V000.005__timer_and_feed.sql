-- Deadlines: the row goes in the transaction that acts on it, so a row past its time was not acted on.
CREATE TABLE timer (
    kind       text        NOT NULL,
    key        text        NOT NULL,
    due_at     timestamptz NOT NULL,
    payload    jsonb       NOT NULL DEFAULT '{}',
    attempts   integer     NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE INDEX timer_due ON timer (not_before);

-- Position is commit order: appended under one advisory lock per feed.
CREATE TABLE feed_item (
    feed     text        NOT NULL,
    position bigint      NOT NULL,
    id       uuid        NOT NULL,
    type     text        NOT NULL,
    item     jsonb       NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (feed, position),
    UNIQUE (feed, id)
);
