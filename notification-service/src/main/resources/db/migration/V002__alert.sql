CREATE TABLE notification_rule (
    event_type text PRIMARY KEY,
    rule       jsonb       NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE alert (
    alert_id        uuid PRIMARY KEY,
    incident_id     uuid        NOT NULL,
    incident_number text        NOT NULL,
    exercise        boolean     NOT NULL,
    cause_id        uuid        NOT NULL UNIQUE,
    cause_type      text        NOT NULL,
    text            text        NOT NULL,
    steps           jsonb       NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'EXHAUSTED', 'ACKNOWLEDGED', 'INFORMED', 'CANCELLED')),
    step            integer     NOT NULL,
    due_at          timestamptz,
    decided_by      text,
    decided_at      timestamptz,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL DEFAULT now(),
    version         bigint      NOT NULL DEFAULT 1
);
CREATE INDEX alert_incident ON alert (incident_id);
CREATE INDEX alert_open ON alert (state, created_at);

-- Exactly one row per step that was told.
CREATE TABLE alert_step (
    alert_id uuid        NOT NULL REFERENCES alert,
    step     integer     NOT NULL,
    posts    text[]      NOT NULL,
    told_at  timestamptz NOT NULL,
    PRIMARY KEY (alert_id, step)
);

CREATE TABLE delivery (
    delivery_id uuid PRIMARY KEY,
    alert_id    uuid        NOT NULL REFERENCES alert,
    incident_id uuid        NOT NULL,
    exercise    boolean     NOT NULL,
    step        integer     NOT NULL,
    post        text        NOT NULL,
    channel     text        NOT NULL,
    address     text        NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('PENDING', 'SENT', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    last_error  text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    sent_at     timestamptz,
    UNIQUE (alert_id, step, post, channel, address)
);
CREATE INDEX delivery_due ON delivery (next_try_at) WHERE state = 'PENDING';
