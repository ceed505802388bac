-- Mappings that people saved, and which profile read which heading last.
CREATE TABLE import_profile (
    name       text        PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 80),
    mapping    jsonb       NOT NULL,
    version    bigint      NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE import_heading (
    heading_sha256 text        PRIMARY KEY,
    name           text        NOT NULL,
    used_at        timestamptz NOT NULL
);

ALTER TABLE import_job ADD COLUMN columns jsonb NOT NULL DEFAULT '{"byField": {}}';
ALTER TABLE import_row ADD COLUMN error_column text;

-- Work orders that were taken in, by the id of their mention: a mention that matched nothing leaves after a while, but
-- the same work order is not new when it comes again, and whoever sent it may still ask.
CREATE TABLE work_order (
    mention_id     uuid        PRIMARY KEY,
    content_sha256 text        NOT NULL,
    received_at    timestamptz NOT NULL
);
