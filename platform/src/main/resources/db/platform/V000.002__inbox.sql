-- The read path. A mark says up to which number a stream was applied.
CREATE TABLE inbox_mark (
    consumer text   NOT NULL,
    topic    text   NOT NULL,
    key      text   NOT NULL,
    epoch    bigint NOT NULL,
    last_seq bigint NOT NULL,
    PRIMARY KEY (consumer, topic, key)
) WITH (fillfactor = 70);

CREATE TABLE inbox_parked (
    consumer  text        NOT NULL,
    topic     text        NOT NULL,
    key       text        NOT NULL,
    epoch     bigint      NOT NULL,
    sequence  bigint      NOT NULL,
    reason    text        NOT NULL CHECK (reason IN ('GAP', 'POISON', 'UNREADABLE')),
    detail    text,
    event     jsonb       NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, topic, key, epoch, sequence)
);

-- Where each partition is read on; the fence against a consumer that was frozen and wakes up.
CREATE TABLE inbox_offset (
    consumer    text    NOT NULL,
    topic       text    NOT NULL,
    topic_id    text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
);
