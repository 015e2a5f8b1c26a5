ALTER TABLE assessments ADD COLUMN due_on TEXT COLLATE "C";

ALTER TABLE teams ADD COLUMN due_on TEXT COLLATE "C";

CREATE INDEX ix_teams_due_on ON teams (due_on);

-- Without the day they were brought up to, all are worked out anew, with their days due.
DELETE FROM mark WHERE name = 'assessed_on';
