-- Consultations in rounds, at most one open per incident.
CREATE TABLE consultation (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    incident_id uuid        NOT NULL,
    round       integer     NOT NULL CHECK (round >= 1),
    status      text        NOT NULL CHECK (status IN ('OPEN', 'DECIDED')),
    body        jsonb       NOT NULL,
    opened_at   timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    UNIQUE (incident_id, round)
);
CREATE UNIQUE INDEX consultation_open ON consultation (incident_id) WHERE status = 'OPEN';

-- Questions of the public for which response asks for a consultation; the next round takes them up.
CREATE TABLE consultation_request (
    concern_id      uuid        PRIMARY KEY,
    incident_id     uuid        NOT NULL,
    reason          text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    consultation_id uuid        REFERENCES consultation (id)
);
CREATE INDEX consultation_request_waiting ON consultation_request (incident_id) WHERE consultation_id IS NULL;
