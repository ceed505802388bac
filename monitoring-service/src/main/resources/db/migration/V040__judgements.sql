-- How the machine read a mention, and who judged; null for those that came before.
ALTER TABLE mention ADD COLUMN judgements jsonb;

-- What people say of a mention instead. The machine's judgement stays as it was, so that both can be compared.
CREATE TABLE mention_correction (
    correction_id uuid        PRIMARY KEY,
    mention_id    uuid        NOT NULL REFERENCES mention ON DELETE CASCADE,
    post          text        NOT NULL,
    corrected_at  timestamptz NOT NULL,
    reason        text,
    before        jsonb       NOT NULL,
    after         jsonb       NOT NULL
);
CREATE INDEX mention_correction_of ON mention_correction (mention_id, corrected_at DESC, correction_id DESC);
CREATE INDEX mention_correction_page ON mention_correction (corrected_at, correction_id);
