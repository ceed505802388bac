-- The incident file: its row says where it stands, its facts say why.

CREATE TABLE incident (
    incident_id     uuid PRIMARY KEY,
    number          text        NOT NULL,
    title           text        NOT NULL,
    area            text        NOT NULL,
    exercise        boolean     NOT NULL,
    found_at        timestamptz NOT NULL,
    -- which fact number, title and foundAt were taken from: the greatest (rank, at, fact) wins, so arrival order is no matter
    ref_rank        smallint    NOT NULL,
    ref_at          timestamptz NOT NULL,
    ref_fact        uuid        NOT NULL,
    ref_found_at    timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN (
        'REGISTERED', 'ASSESSING', 'GRADED', 'CONSULTING', 'RESPONDING', 'RESPONDED', 'FOLLOWING', 'SUBSIDING',
        'CALM', 'REVIEWING', 'CLOSED', 'MERGED', 'TRANSFERRED', 'DISMISSED')),
    state_since     timestamptz NOT NULL,
    plan_grade      text CHECK (plan_grade IN ('I', 'II', 'III', 'IV')),
    statutory_class text CHECK (statutory_class IN ('ESPECIALLY_MAJOR', 'MAJOR', 'LARGER', 'GENERAL', 'MINOR')),
    procedure       jsonb,
    conflict        boolean     NOT NULL DEFAULT false,
    opened_at       timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL DEFAULT 1,
    CHECK ((plan_grade IS NULL) = (statutory_class IS NULL) AND (plan_grade IS NULL) = (procedure IS NULL))
);
CREATE INDEX incident_newest ON incident (incident_id DESC);
CREATE INDEX incident_updated ON incident (updated_at);
CREATE INDEX incident_standing ON incident (state, plan_grade);

-- Append-only: everything that was heard or done, once by event id. Also the timeline.
CREATE TABLE incident_fact (
    fact_id     uuid PRIMARY KEY,
    incident_id uuid        NOT NULL REFERENCES incident,
    type        text        NOT NULL,
    source      text        NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    body        jsonb       NOT NULL
);
CREATE INDEX incident_fact_timeline ON incident_fact (incident_id, at, fact_id);

-- Measurements come often and mean little one by one: kept beside the facts, off the timeline.
CREATE TABLE incident_signal (
    incident_id uuid        NOT NULL REFERENCES incident,
    as_of       timestamptz NOT NULL,
    fact_id     uuid        NOT NULL,
    body        jsonb       NOT NULL,
    PRIMARY KEY (incident_id, as_of, fact_id)
);
