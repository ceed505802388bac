-- The telling terms of a statement, weighed for the area of the matter it was published for, and by which lists they
-- were taken; without them nobody has read it yet. The area of what came before is that of its matter, where known.
ALTER TABLE clarification ADD COLUMN area text, ADD COLUMN terms jsonb, ADD COLUMN terms_of text;
UPDATE clarification c SET area = o.area FROM opinion o WHERE o.incident_id = c.incident_id;

-- The latest texts of a cluster are found without passing over its copies.
CREATE INDEX opinion_mention_original ON opinion_mention (cluster_key, joined_at DESC, mention_id DESC)
    WHERE fold_of IS NULL;
