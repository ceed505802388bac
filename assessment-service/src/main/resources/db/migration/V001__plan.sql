-- The plan as versioned data: a draft until it is first activated, then published and immutable.
CREATE TABLE plan (
    number       integer     PRIMARY KEY CHECK (number >= 1),
    version      bigint      NOT NULL,
    status       text        NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED')),
    body         jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    published_at timestamptz,
    CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL))
);

-- When which version takes effect; the latest slot that has begun holds.
CREATE TABLE plan_slot (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number         integer     NOT NULL REFERENCES plan (number),
    effective_from timestamptz NOT NULL,
    scheduled_at   timestamptz NOT NULL
);
CREATE INDEX plan_slot_effective ON plan_slot (effective_from DESC, position DESC);
