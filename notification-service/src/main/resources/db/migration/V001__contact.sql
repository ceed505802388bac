-- How a post is reached. Addresses are of staff on duty only, never of the public.
CREATE TABLE contact (
    contact_id uuid PRIMARY KEY,
    post       text        NOT NULL,
    channel    text        NOT NULL CHECK (channel IN ('IN_APP', 'EMAIL', 'SMS', 'WECOM', 'DINGTALK', 'FEISHU')),
    address    text        NOT NULL,
    note       text,
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (post, channel, address)
);

CREATE TABLE roster (
    week       text PRIMARY KEY CHECK (week ~ '^[0-9]{4}-W[0-9]{2}$'),
    roster_id  uuid        NOT NULL,
    shifts     jsonb       NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- A gap is said once per post and day.
CREATE TABLE roster_gap (
    post text NOT NULL,
    day  date NOT NULL,
    PRIMARY KEY (post, day)
);
