CREATE TABLE subscription (
    subscription_id uuid PRIMARY KEY,
    client          text        NOT NULL,
    url             text        NOT NULL,
    types           text[]      NOT NULL,
    description     text,
    secret          text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('ACTIVE', 'DISABLED')),
    disabled_reason text,
    version         bigint      NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE webhook_delivery (
    delivery_id     uuid PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES subscription,
    event_id        uuid        NOT NULL,
    type            text        NOT NULL,
    body            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer     NOT NULL DEFAULT 0,
    next_try_at     timestamptz NOT NULL,
    last_status     integer,
    last_error      text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    delivered_at    timestamptz,
    UNIQUE (subscription_id, event_id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_try_at) WHERE state = 'PENDING';
