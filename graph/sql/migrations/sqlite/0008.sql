CREATE TABLE teams_new (
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT,
    force TEXT NOT NULL,
    speciality TEXT,
    lifecycle TEXT NOT NULL,
    duty_state TEXT,
    duty_since TEXT,
    duty_until TEXT,
    duty_note TEXT,
    establishment BIGINT,
    squads BIGINT,
    shifts BIGINT,
    sites BIGINT,
    duty_phone TEXT,
    turnout_minutes TEXT,
    speed_kmh BIGINT,
    confirmed_at TEXT,
    readiness TEXT,
    assessed_on TEXT,
    due_on TEXT,
    cause TEXT,
    unassessed TEXT,
    is_stale BOOLEAN,
    is_incomplete BOOLEAN,
    has_unmet_critical BOOLEAN,
    confidence TEXT,
    p_millionths BIGINT,
    s_millionths BIGINT,
    c_millionths BIGINT,
    t_millionths BIGINT,
    part_of_id TEXT,
    base_id TEXT,
    run_by_id TEXT,
    overseen_by_id TEXT,
    home_region_id TEXT,
    home_country_id TEXT,
    home_province_id TEXT,
    home_city_id TEXT,
    home_district_id TEXT,
    home_township_id TEXT,
    home_village_id TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_teams_force_allowed CHECK (force IN ('FIRE_RESCUE', 'AVIATION', 'FOREST_FIRE', 'PROFESSIONAL', 'SOCIAL', 'GRASSROOTS', 'SAFETY_PATROL', 'DISASTER_INFORMATION')),
    CONSTRAINT ck_teams_lifecycle_allowed CHECK (lifecycle IN ('PLANNED', 'FORMING', 'ACTIVE', 'STOOD_DOWN', 'DISBANDED')),
    CONSTRAINT ck_teams_duty_state_allowed CHECK (duty_state IN ('AVAILABLE', 'LIMITED', 'COMMITTED', 'OFF_DUTY')),
    CONSTRAINT ck_teams_establishment_allowed CHECK (establishment >= 0 AND establishment <= 1000000),
    CONSTRAINT ck_teams_squads_allowed CHECK (squads >= 0 AND squads <= 10000),
    CONSTRAINT ck_teams_shifts_allowed CHECK (shifts >= 0 AND shifts <= 100),
    CONSTRAINT ck_teams_sites_allowed CHECK (sites >= 0 AND sites <= 10000),
    CONSTRAINT ck_teams_speed_kmh_allowed CHECK (speed_kmh >= 0 AND speed_kmh <= 2000000000),
    CONSTRAINT ck_teams_readiness_allowed CHECK (readiness IN ('R1', 'R2', 'R3', 'R4', 'NOT_ASSESSED')),
    CONSTRAINT ck_teams_is_stale_allowed CHECK (is_stale IN (0, 1)),
    CONSTRAINT ck_teams_is_incomplete_allowed CHECK (is_incomplete IN (0, 1)),
    CONSTRAINT ck_teams_has_unmet_critical_allowed CHECK (has_unmet_critical IN (0, 1)),
    CONSTRAINT ck_teams_confidence_allowed CHECK (confidence IN ('VERIFIED', 'SECONDARY', 'ASSUMED')),
    CONSTRAINT uq_teams_code UNIQUE (code),
    FOREIGN KEY(part_of_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(base_id) REFERENCES bases (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(run_by_id) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(overseen_by_id) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_region_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_country_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_province_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_city_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_district_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_township_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(home_village_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO teams_new ("assessed_on", "base_id", "c_millionths", "cause", "code", "confidence", "confirmed_at", "created_at", "due_on", "duty_note", "duty_phone", "duty_since", "duty_state", "duty_until", "establishment", "force", "has_unmet_critical", "home_region_id", "id", "is_incomplete", "is_stale", "lifecycle", "name", "name_en", "overseen_by_id", "p_millionths", "part_of_id", "readiness", "revision", "run_by_id", "s_millionths", "shifts", "sites", "speciality", "speed_kmh", "squads", "t_millionths", "turnout_minutes", "unassessed", "updated_at")
SELECT "assessed_on", "base_id", "c_millionths", "cause", "code", "confidence", "confirmed_at", "created_at", "due_on", "duty_note", "duty_phone", "duty_since", "duty_state", "duty_until", "establishment", "force", "has_unmet_critical", "home_region_id", "id", "is_incomplete", "is_stale", "lifecycle", "name", "name_en", "overseen_by_id", "p_millionths", "part_of_id", "readiness", "revision", "run_by_id", "s_millionths", "shifts", "sites", "speciality", "speed_kmh", "squads", "t_millionths", "turnout_minutes", "unassessed", "updated_at" FROM teams;

DROP TABLE teams;

ALTER TABLE teams_new RENAME TO teams;

CREATE INDEX ix_teams_base_id ON teams (base_id);

CREATE INDEX ix_teams_due_on ON teams (due_on);

CREATE INDEX ix_teams_duty_state ON teams (duty_state);

CREATE INDEX ix_teams_force ON teams (force);

CREATE INDEX ix_teams_has_unmet_critical ON teams (has_unmet_critical);

CREATE INDEX ix_teams_home_city_id ON teams (home_city_id);

CREATE INDEX ix_teams_home_country_id ON teams (home_country_id);

CREATE INDEX ix_teams_home_district_id ON teams (home_district_id);

CREATE INDEX ix_teams_home_province_id ON teams (home_province_id);

CREATE INDEX ix_teams_home_region_id ON teams (home_region_id);

CREATE INDEX ix_teams_home_township_id ON teams (home_township_id);

CREATE INDEX ix_teams_home_village_id ON teams (home_village_id);

CREATE INDEX ix_teams_is_stale ON teams (is_stale);

CREATE INDEX ix_teams_lifecycle ON teams (lifecycle);

CREATE INDEX ix_teams_name ON teams (name);

CREATE INDEX ix_teams_overseen_by_id ON teams (overseen_by_id);

CREATE INDEX ix_teams_part_of_id ON teams (part_of_id, id);

CREATE INDEX ix_teams_readiness ON teams (readiness);

CREATE INDEX ix_teams_run_by_id ON teams (run_by_id);

CREATE INDEX ix_teams_speciality ON teams (speciality);
