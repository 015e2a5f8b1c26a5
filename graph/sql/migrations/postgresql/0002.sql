CREATE TABLE changes (
    id TEXT COLLATE "C" NOT NULL,
    seq BIGINT NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C",
    files TEXT COLLATE "C" NOT NULL,
    counts TEXT COLLATE "C" NOT NULL,
    row_count BIGINT NOT NULL,
    previous TEXT COLLATE "C",
    hash TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_changes_seq_allowed CHECK (seq >= 1),
    CONSTRAINT ck_changes_action_allowed CHECK (action IN ('LOAD')),
    CONSTRAINT ck_changes_row_count_allowed CHECK (row_count >= 0),
    CONSTRAINT uq_changes_seq UNIQUE (seq)
);

CREATE TABLE changed_rows (
    id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    before TEXT COLLATE "C",
    after TEXT COLLATE "C",
    change_id TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_changed_rows_position_allowed CHECK (position >= 1),
    CONSTRAINT ck_changed_rows_action_allowed CHECK (action IN ('CREATED', 'CHANGED', 'REMOVED')),
    CONSTRAINT uq_changed_rows_change_id_position UNIQUE (change_id, position)
);

CREATE INDEX ix_changed_rows_change_id ON changed_rows (change_id);

CREATE INDEX ix_changed_rows_subject ON changed_rows (subject);

ALTER TABLE changed_rows ADD FOREIGN KEY(change_id) REFERENCES changes (id) DEFERRABLE INITIALLY DEFERRED;
