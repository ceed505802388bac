-- What was put before the county and the city, and how they answered.
CREATE TABLE escalation (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    incident_id     uuid        NOT NULL,
    addressee       text        NOT NULL CHECK (addressee IN ('COUNTY_LEADERSHIP', 'COUNTY_PROPAGANDA', 'CITY_PROPAGANDA')),
    status          text        NOT NULL CHECK (status IN ('OPEN', 'ACKNOWLEDGED', 'CANCELLED')),
    for_information boolean     NOT NULL,
    exercise        boolean     NOT NULL,
    body            jsonb       NOT NULL,
    raised_at       timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX escalation_live ON escalation (incident_id, addressee) WHERE status <> 'CANCELLED';
CREATE INDEX escalation_waiting ON escalation (raised_at) WHERE status = 'OPEN' AND NOT for_information;

CREATE TABLE escalation_instruction (
    id              uuid        PRIMARY KEY,
    escalation_id   uuid        NOT NULL REFERENCES escalation (id),
    text            text        NOT NULL,
    document_number text,
    entered_by      text        NOT NULL,
    received_at     timestamptz NOT NULL
);
CREATE INDEX escalation_instruction_escalation ON escalation_instruction (escalation_id, received_at);
