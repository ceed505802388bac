-- The write path. Numbers are gapless per topic and key; see docs/guarantees.md.
CREATE TABLE database_epoch (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    epoch    bigint  NOT NULL
);
INSERT INTO database_epoch (epoch) VALUES ((extract(epoch FROM clock_timestamp()) * 1000)::bigint);

CREATE TABLE outbox_stream (
    topic      text   NOT NULL,
    key        text   NOT NULL,
    epoch      bigint NOT NULL,
    last_seq   bigint NOT NULL,
    base_epoch bigint,
    base_seq   bigint,
    PRIMARY KEY (topic, key)
) WITH (fillfactor = 70);

-- Hot: only what the broker has not acknowledged yet.
CREATE TABLE outbox_event (
    position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid        NOT NULL,
    lane        smallint    NOT NULL,
    topic       text        NOT NULL,
    partition   integer,
    key         text        NOT NULL,
    epoch       bigint      NOT NULL,
    sequence    bigint      NOT NULL,
    base_epoch  bigint,
    base_seq    bigint,
    type        text        NOT NULL,
    payload     text        NOT NULL,
    headers     jsonb       NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0, vacuum_truncate = off);
CREATE INDEX outbox_event_lane ON outbox_event (lane, position);

-- What was acknowledged, kept so that a lost broker can be filled again.
CREATE TABLE outbox_sent (
    LIKE outbox_event,
    sent_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (position)
);
CREATE INDEX outbox_sent_at ON outbox_sent USING brin (sent_at);
CREATE INDEX outbox_sent_stream ON outbox_sent (topic, key, epoch, sequence);
