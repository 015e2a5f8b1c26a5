CREATE TABLE silences (
    id TEXT COLLATE "C" NOT NULL,
    rule TEXT COLLATE "C" NOT NULL,
    touches TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    silenced_by TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_silences_rule_touches UNIQUE (rule, touches)
);
