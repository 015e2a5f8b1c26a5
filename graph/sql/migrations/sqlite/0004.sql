CREATE TABLE regions_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_regions_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES regions (id) ON DELETE CASCADE
);

CREATE TABLE organisations_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_organisations_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES organisations (id) ON DELETE CASCADE
);

CREATE TABLE bases_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_bases_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES bases (id) ON DELETE CASCADE
);

CREATE TABLE bases_points (
    id TEXT NOT NULL,
    latitude BIGINT NOT NULL,
    longitude BIGINT NOT NULL,
    x BIGINT NOT NULL,
    y BIGINT NOT NULL,
    z BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES bases (id) ON DELETE CASCADE
);

CREATE TABLE equipment_types_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_equipment_types_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES equipment_types (id) ON DELETE CASCADE
);

CREATE TABLE qualification_types_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_qualification_types_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES qualification_types (id) ON DELETE CASCADE
);

CREATE TABLE standards_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_standards_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES standards (id) ON DELETE CASCADE
);

CREATE TABLE teams_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_teams_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES teams (id) ON DELETE CASCADE
);

CREATE TABLE people_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_people_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE equipment_words (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folded TEXT NOT NULL,
    length BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT uq_equipment_words_id UNIQUE (id),
    FOREIGN KEY(id) REFERENCES equipment (id) ON DELETE CASCADE
);

CREATE VIRTUAL TABLE regions_words_index USING fts5 (tokens, content='regions_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER regions_words_come AFTER INSERT ON regions_words BEGIN INSERT INTO regions_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER regions_words_gone AFTER DELETE ON regions_words BEGIN INSERT INTO regions_words_index (regions_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER regions_words_changed AFTER UPDATE ON regions_words BEGIN INSERT INTO regions_words_index (regions_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO regions_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE organisations_words_index USING fts5 (tokens, content='organisations_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER organisations_words_come AFTER INSERT ON organisations_words BEGIN INSERT INTO organisations_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER organisations_words_gone AFTER DELETE ON organisations_words BEGIN INSERT INTO organisations_words_index (organisations_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER organisations_words_changed AFTER UPDATE ON organisations_words BEGIN INSERT INTO organisations_words_index (organisations_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO organisations_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE bases_words_index USING fts5 (tokens, content='bases_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER bases_words_come AFTER INSERT ON bases_words BEGIN INSERT INTO bases_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER bases_words_gone AFTER DELETE ON bases_words BEGIN INSERT INTO bases_words_index (bases_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER bases_words_changed AFTER UPDATE ON bases_words BEGIN INSERT INTO bases_words_index (bases_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO bases_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE INDEX ix_bases_points_latitude_longitude ON bases_points (latitude, longitude);

CREATE VIRTUAL TABLE equipment_types_words_index USING fts5 (tokens, content='equipment_types_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER equipment_types_words_come AFTER INSERT ON equipment_types_words BEGIN INSERT INTO equipment_types_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER equipment_types_words_gone AFTER DELETE ON equipment_types_words BEGIN INSERT INTO equipment_types_words_index (equipment_types_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER equipment_types_words_changed AFTER UPDATE ON equipment_types_words BEGIN INSERT INTO equipment_types_words_index (equipment_types_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO equipment_types_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE qualification_types_words_index USING fts5 (tokens, content='qualification_types_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER qualification_types_words_come AFTER INSERT ON qualification_types_words BEGIN INSERT INTO qualification_types_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER qualification_types_words_gone AFTER DELETE ON qualification_types_words BEGIN INSERT INTO qualification_types_words_index (qualification_types_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER qualification_types_words_changed AFTER UPDATE ON qualification_types_words BEGIN INSERT INTO qualification_types_words_index (qualification_types_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO qualification_types_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE standards_words_index USING fts5 (tokens, content='standards_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER standards_words_come AFTER INSERT ON standards_words BEGIN INSERT INTO standards_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER standards_words_gone AFTER DELETE ON standards_words BEGIN INSERT INTO standards_words_index (standards_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER standards_words_changed AFTER UPDATE ON standards_words BEGIN INSERT INTO standards_words_index (standards_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO standards_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE teams_words_index USING fts5 (tokens, content='teams_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER teams_words_come AFTER INSERT ON teams_words BEGIN INSERT INTO teams_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER teams_words_gone AFTER DELETE ON teams_words BEGIN INSERT INTO teams_words_index (teams_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER teams_words_changed AFTER UPDATE ON teams_words BEGIN INSERT INTO teams_words_index (teams_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO teams_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE people_words_index USING fts5 (tokens, content='people_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER people_words_come AFTER INSERT ON people_words BEGIN INSERT INTO people_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER people_words_gone AFTER DELETE ON people_words BEGIN INSERT INTO people_words_index (people_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER people_words_changed AFTER UPDATE ON people_words BEGIN INSERT INTO people_words_index (people_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO people_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE VIRTUAL TABLE equipment_words_index USING fts5 (tokens, content='equipment_words', content_rowid='number', tokenize='ascii');

CREATE TRIGGER equipment_words_come AFTER INSERT ON equipment_words BEGIN INSERT INTO equipment_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;

CREATE TRIGGER equipment_words_gone AFTER DELETE ON equipment_words BEGIN INSERT INTO equipment_words_index (equipment_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END;

CREATE TRIGGER equipment_words_changed AFTER UPDATE ON equipment_words BEGIN INSERT INTO equipment_words_index (equipment_words_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); INSERT INTO equipment_words_index (rowid, tokens) VALUES (new.number, new.tokens); END;
