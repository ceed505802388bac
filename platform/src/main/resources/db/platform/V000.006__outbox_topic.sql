-- Which topics were filled, by their ids: one that was lost and made again has another id and is filled again.
CREATE TABLE outbox_topic (
    topic    text PRIMARY KEY,
    topic_id text NOT NULL
);
