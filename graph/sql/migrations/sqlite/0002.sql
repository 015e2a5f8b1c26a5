CREATE TABLE changes (
    id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT,
    files TEXT NOT NULL,
    counts TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    previous TEXT,
    hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_changes_seq_allowed CHECK (seq >= 1),
    CONSTRAINT ck_changes_action_allowed CHECK (action IN ('LOAD')),
    CONSTRAINT ck_changes_row_count_allowed CHECK (row_count >= 0),
    CONSTRAINT uq_changes_seq UNIQUE (seq)
);

CREATE TABLE changed_rows (
    id TEXT NOT NULL,
    position BIGINT NOT NULL,
    label TEXT NOT NULL,
    subject TEXT NOT NULL,
    "key" TEXT NOT NULL,
    action TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    change_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_changed_rows_position_allowed CHECK (position >= 1),
    CONSTRAINT ck_changed_rows_action_allowed CHECK (action IN ('CREATED', 'CHANGED', 'REMOVED')),
    CONSTRAINT uq_changed_rows_change_id_position UNIQUE (change_id, position),
    FOREIGN KEY(change_id) REFERENCES changes (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_changed_rows_change_id ON changed_rows (change_id);

CREATE INDEX ix_changed_rows_subject ON changed_rows (subject);
