CREATE TABLE silences (
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    touches TEXT NOT NULL,
    reason TEXT NOT NULL,
    silenced_by TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_silences_rule_touches UNIQUE (rule, touches)
);
