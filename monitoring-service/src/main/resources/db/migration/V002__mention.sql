-- Every public item that came in, masked. Unmatched ones have no event; they serve trials and leave by retention.
-- No author is stored: author_hash is keyed, rotating and cut, and only counts different authors.
CREATE TABLE mention (
    mention_id     uuid             PRIMARY KEY,
    area           text,
    matched        boolean          NOT NULL,
    exercise       boolean          NOT NULL,
    source         text             NOT NULL,
    source_type    text             NOT NULL,
    media_level    text             NOT NULL,
    platform       text,
    url            text,
    title          text,
    body           text             NOT NULL,
    text_sha256    text             NOT NULL,
    seen_sha256    text             NOT NULL,
    published_at   timestamptz      NOT NULL,
    seen_at        timestamptz      NOT NULL,
    updated_at     timestamptz      NOT NULL,
    views          bigint           NOT NULL CHECK (views >= 0),
    likes          bigint           NOT NULL CHECK (likes >= 0),
    comments       bigint           NOT NULL CHECK (comments >= 0),
    shares         bigint           NOT NULL CHECK (shares >= 0),
    author_hash    text,
    township       text,
    institutions   jsonb            NOT NULL,
    complaint_type text             NOT NULL,
    subject        text             NOT NULL,
    real_world     text             NOT NULL,
    negativity     double precision NOT NULL,
    matches        jsonb            NOT NULL,
    rules_version  bigint           NOT NULL,
    erased_at      timestamptz,
    version        bigint           NOT NULL,
    CHECK (NOT matched OR area IS NOT NULL),
    CHECK (erased_at IS NULL OR (body = '' AND title IS NULL AND url IS NULL AND author_hash IS NULL))
);
CREATE INDEX mention_seen ON mention (seen_at DESC, mention_id DESC);
CREATE INDEX mention_area_seen ON mention (area, seen_at DESC, mention_id DESC) WHERE matched;
CREATE INDEX mention_unmatched ON mention (seen_at) WHERE NOT matched;
