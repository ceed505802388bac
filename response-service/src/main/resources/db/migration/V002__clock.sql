-- Deadlines of incidents; a row ends once, as met, breached or cancelled.
CREATE TABLE clock (
    clock_id     uuid PRIMARY KEY,
    incident_id  uuid        NOT NULL REFERENCES incident,
    name         text        NOT NULL,
    subject      text        NOT NULL,
    starts_at    timestamptz NOT NULL,
    limit_ms     bigint      NOT NULL,
    paused_ms    bigint      NOT NULL,
    due_at       timestamptz NOT NULL,
    statutory    boolean     NOT NULL,
    basis        text        NOT NULL,
    provisional  boolean     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'WARNED', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
    warned       smallint    NOT NULL DEFAULT 0 CHECK (warned IN (0, 50, 75, 90)),
    paused_since timestamptz,
    done_at      timestamptz,
    reason       text,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL DEFAULT 1,
    CHECK ((state = 'PAUSED') = (paused_since IS NOT NULL)),
    CHECK (state <> 'MET' OR done_at IS NOT NULL),
    CHECK (NOT (statutory AND state = 'PAUSED'))
);
CREATE UNIQUE INDEX clock_once ON clock (incident_id, name, subject) WHERE state <> 'CANCELLED';
CREATE INDEX clock_of_incident ON clock (incident_id);
CREATE INDEX clock_standing ON clock (state, due_at);

-- The bureau's plan as assessment publishes it: versions never change, the schedule is replaced as a whole.
CREATE TABLE plan_version (
    plan_version int PRIMARY KEY,
    plan         jsonb NOT NULL
);
CREATE TABLE plan_slot (
    plan_version   int         NOT NULL,
    effective_from timestamptz NOT NULL,
    PRIMARY KEY (plan_version, effective_from)
);
