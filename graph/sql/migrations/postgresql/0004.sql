CREATE TABLE regions_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE organisations_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE bases_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE bases_points (
    id TEXT COLLATE "C" NOT NULL,
    latitude BIGINT NOT NULL,
    longitude BIGINT NOT NULL,
    x BIGINT NOT NULL,
    y BIGINT NOT NULL,
    z BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE equipment_types_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE qualification_types_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE standards_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE teams_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE people_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE equipment_words (
    id TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    length BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_regions_words_tokens ON regions_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_organisations_words_tokens ON organisations_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_bases_words_tokens ON bases_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_bases_points_latitude_longitude ON bases_points (latitude, longitude);

CREATE INDEX ix_equipment_types_words_tokens ON equipment_types_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_qualification_types_words_tokens ON qualification_types_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_standards_words_tokens ON standards_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_teams_words_tokens ON teams_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_people_words_tokens ON people_words USING gin (tokens) WITH (fastupdate = false);

CREATE INDEX ix_equipment_words_tokens ON equipment_words USING gin (tokens) WITH (fastupdate = false);

ALTER TABLE regions_words ADD FOREIGN KEY(id) REFERENCES regions (id) ON DELETE CASCADE;

ALTER TABLE organisations_words ADD FOREIGN KEY(id) REFERENCES organisations (id) ON DELETE CASCADE;

ALTER TABLE bases_words ADD FOREIGN KEY(id) REFERENCES bases (id) ON DELETE CASCADE;

ALTER TABLE bases_points ADD FOREIGN KEY(id) REFERENCES bases (id) ON DELETE CASCADE;

ALTER TABLE equipment_types_words ADD FOREIGN KEY(id) REFERENCES equipment_types (id) ON DELETE CASCADE;

ALTER TABLE qualification_types_words ADD FOREIGN KEY(id) REFERENCES qualification_types (id) ON DELETE CASCADE;

ALTER TABLE standards_words ADD FOREIGN KEY(id) REFERENCES standards (id) ON DELETE CASCADE;

ALTER TABLE teams_words ADD FOREIGN KEY(id) REFERENCES teams (id) ON DELETE CASCADE;

ALTER TABLE people_words ADD FOREIGN KEY(id) REFERENCES people (id) ON DELETE CASCADE;

ALTER TABLE equipment_words ADD FOREIGN KEY(id) REFERENCES equipment (id) ON DELETE CASCADE;
