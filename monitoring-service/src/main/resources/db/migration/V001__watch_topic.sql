-- What to watch for. The one row of watch_rules counts the changes: its number is the version of the compiled set.
CREATE TABLE watch_rules (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint NOT NULL
);
INSERT INTO watch_rules (version) VALUES (0);

CREATE TABLE watch_topic (
    topic_id   uuid        PRIMARY KEY,
    name       text        NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    area       text        NOT NULL,
    enabled    boolean     NOT NULL,
    rule       jsonb       NOT NULL,
    raise      jsonb       NOT NULL,
    version    bigint      NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX watch_topic_page ON watch_topic (area, name);
