-- Numbers of incidents: one count per series and year.
CREATE TABLE opinion_number (
    series text    NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (series, year)
);

-- A matter as monitoring sees it. The version counts decisions of people, not measurements.
CREATE TABLE opinion (
    incident_id     uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE,
    cluster_key     uuid        NOT NULL UNIQUE,
    title           text        NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    area            text        NOT NULL,
    township        text,
    summary         text,
    origin          text        NOT NULL,
    exercise        boolean     NOT NULL,
    found_at        timestamptz NOT NULL,
    own_found_at    timestamptz NOT NULL,
    status          text        NOT NULL CHECK (status IN ('NEW', 'VERIFIED', 'DISMISSED', 'TRANSFERRED', 'MERGED')),
    reason          text,
    merged_into     uuid        REFERENCES opinion,
    detected_at     timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CHECK ((status = 'MERGED') = (merged_into IS NOT NULL)),
    CHECK (status NOT IN ('DISMISSED', 'TRANSFERRED') OR reason IS NOT NULL)
);
CREATE INDEX opinion_page ON opinion (detected_at DESC, incident_id DESC);
CREATE INDEX opinion_changed ON opinion (updated_at);
CREATE INDEX opinion_new ON opinion (detected_at) WHERE status = 'NEW' AND NOT exercise;
CREATE INDEX opinion_merged ON opinion (merged_into) WHERE merged_into IS NOT NULL;

-- The latest measurement of an opinion, and what was last told of it.
CREATE TABLE opinion_signal (
    incident_id uuid        PRIMARY KEY REFERENCES opinion,
    as_of_epoch bigint      NOT NULL,
    as_of       bigint      NOT NULL,
    signals     jsonb       NOT NULL,
    worsened    boolean     NOT NULL,
    raised      jsonb,
    detail      jsonb,
    told        jsonb       NOT NULL,
    told_at     timestamptz NOT NULL
);

-- Grades as assessment decided them; from the first on, response owns the matter.
CREATE TABLE opinion_grade (
    incident_id uuid        PRIMARY KEY,
    grade       text        NOT NULL CHECK (grade IN ('I', 'II', 'III', 'IV')),
    calm        jsonb       NOT NULL,
    decided_at  timestamptz NOT NULL
);

-- Which mention stands in which cluster, and why.
CREATE TABLE opinion_mention (
    mention_id  uuid             PRIMARY KEY,
    cluster_key uuid             NOT NULL,
    fold_of     uuid,
    similarity  double precision NOT NULL,
    terms       jsonb            NOT NULL,
    joined_at   timestamptz      NOT NULL
);
CREATE INDEX opinion_mention_cluster ON opinion_mention (cluster_key, joined_at DESC, mention_id DESC);

-- Heat and views at the end of each hour.
CREATE TABLE opinion_trend (
    cluster_key uuid             NOT NULL,
    hour        timestamptz      NOT NULL,
    heat        double precision NOT NULL,
    views       bigint           NOT NULL,
    PRIMARY KEY (cluster_key, hour)
);

-- The whole of what people decided about a cluster, as the topology gets it.
CREATE TABLE cluster_control (
    cluster_key uuid   PRIMARY KEY,
    control     jsonb  NOT NULL,
    version     bigint NOT NULL
);
