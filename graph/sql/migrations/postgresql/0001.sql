CREATE TABLE mark (
    name TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE terms (
    id TEXT COLLATE "C" NOT NULL,
    list TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    zh TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    unit TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_terms_list_allowed CHECK (list IN ('capability', 'role', 'task', 'speciality', 'measure', 'exercise_kind')),
    CONSTRAINT uq_terms_list_code UNIQUE (list, code)
);

CREATE TABLE regions (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    level TEXT COLLATE "C" NOT NULL,
    latitude BIGINT,
    longitude BIGINT,
    population BIGINT,
    part_of_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_regions_level_allowed CHECK (level IN ('COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'TOWNSHIP', 'VILLAGE')),
    CONSTRAINT ck_regions_latitude_allowed CHECK (latitude >= -90000000 AND latitude <= 90000000),
    CONSTRAINT ck_regions_longitude_allowed CHECK (longitude >= -180000000 AND longitude <= 180000000),
    CONSTRAINT ck_regions_population_allowed CHECK (population >= 0),
    CONSTRAINT uq_regions_code UNIQUE (code)
);

CREATE INDEX ix_regions_level ON regions (level);
CREATE INDEX ix_regions_name ON regions (name);
CREATE INDEX ix_regions_part_of_id ON regions (part_of_id, id);
CREATE TABLE organisations (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    kind TEXT COLLATE "C" NOT NULL,
    part_of_id TEXT COLLATE "C",
    region_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_organisations_kind_allowed CHECK (kind IN ('BUREAU', 'DEPARTMENT', 'ENTERPRISE', 'SOCIAL_ORGANISATION', 'PUBLIC_INSTITUTION')),
    CONSTRAINT uq_organisations_code UNIQUE (code)
);

CREATE INDEX ix_organisations_kind ON organisations (kind);
CREATE INDEX ix_organisations_name ON organisations (name);
CREATE INDEX ix_organisations_part_of_id ON organisations (part_of_id, id);
CREATE INDEX ix_organisations_region_id ON organisations (region_id);
CREATE TABLE bases (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    kind TEXT COLLATE "C" NOT NULL,
    latitude BIGINT,
    longitude BIGINT,
    address TEXT COLLATE "C",
    region_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_bases_kind_allowed CHECK (kind IN ('STATION', 'AIRFIELD', 'DEPOT', 'STAGING_GROUND')),
    CONSTRAINT ck_bases_latitude_allowed CHECK (latitude >= -90000000 AND latitude <= 90000000),
    CONSTRAINT ck_bases_longitude_allowed CHECK (longitude >= -180000000 AND longitude <= 180000000),
    CONSTRAINT uq_bases_code UNIQUE (code)
);

CREATE INDEX ix_bases_kind ON bases (kind);
CREATE INDEX ix_bases_name ON bases (name);
CREATE INDEX ix_bases_region_id ON bases (region_id);
CREATE TABLE equipment_types (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    category TEXT COLLATE "C",
    unit TEXT COLLATE "C" NOT NULL,
    specifications TEXT COLLATE "C",
    demands TEXT COLLATE "C",
    unit_cost BIGINT,
    kind_of_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_equipment_types_unit_allowed CHECK (unit IN ('PIECE', 'METRE', 'LITRE', 'KILOGRAM', 'PERSON_DAY')),
    CONSTRAINT ck_equipment_types_unit_cost_allowed CHECK (unit_cost >= 0),
    CONSTRAINT uq_equipment_types_code UNIQUE (code)
);

CREATE INDEX ix_equipment_types_category ON equipment_types (category);
CREATE INDEX ix_equipment_types_kind_of_id ON equipment_types (kind_of_id, id);
CREATE TABLE qualification_types (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    grade TEXT COLLATE "C",
    validity_months BIGINT,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_qualification_types_validity_months_allowed CHECK (validity_months >= 1 AND validity_months <= 1200),
    CONSTRAINT uq_qualification_types_code UNIQUE (code)
);

CREATE TABLE standards (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    title_en TEXT COLLATE "C",
    issuer TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_standards_code UNIQUE (code)
);

CREATE TABLE editions (
    id TEXT COLLATE "C" NOT NULL,
    version TEXT COLLATE "C" NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    effective_from TEXT COLLATE "C",
    source TEXT COLLATE "C",
    confidence TEXT COLLATE "C" NOT NULL,
    stale_after_days BIGINT,
    thresholds TEXT COLLATE "C",
    standard_id TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_editions_status_allowed CHECK (status IN ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    CONSTRAINT ck_editions_confidence_allowed CHECK (confidence IN ('VERIFIED', 'SECONDARY', 'ASSUMED')),
    CONSTRAINT ck_editions_stale_after_days_allowed CHECK (stale_after_days >= 0 AND stale_after_days <= 36500),
    CONSTRAINT uq_editions_standard_id_version UNIQUE (standard_id, version)
);

CREATE INDEX ix_editions_standard_id ON editions (standard_id);
CREATE INDEX ix_editions_status ON editions (status);
CREATE TABLE requirements (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    subject TEXT COLLATE "C" NOT NULL,
    necessity TEXT COLLATE "C" NOT NULL,
    weight BIGINT NOT NULL,
    critical BOOLEAN NOT NULL,
    cap TEXT COLLATE "C",
    source TEXT COLLATE "C",
    confidence TEXT COLLATE "C" NOT NULL,
    rule TEXT COLLATE "C",
    specification TEXT COLLATE "C",
    condition TEXT COLLATE "C",
    asks TEXT COLLATE "C",
    edition_id TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_requirements_position_allowed CHECK (position >= 1 AND position <= 100000),
    CONSTRAINT ck_requirements_subject_allowed CHECK (subject IN ('EQUIPMENT', 'POST', 'HEADCOUNT', 'REDUNDANCY', 'QUALIFICATION', 'RECENCY', 'MEASURE')),
    CONSTRAINT ck_requirements_necessity_allowed CHECK (necessity IN ('MANDATORY', 'RECOMMENDED', 'OPTIONAL')),
    CONSTRAINT ck_requirements_weight_allowed CHECK (weight >= 1 AND weight <= 100),
    CONSTRAINT ck_requirements_cap_allowed CHECK (cap IN ('R1', 'R2', 'R3', 'R4')),
    CONSTRAINT ck_requirements_confidence_allowed CHECK (confidence IN ('VERIFIED', 'SECONDARY', 'ASSUMED')),
    CONSTRAINT uq_requirements_edition_id_code UNIQUE (edition_id, code)
);

CREATE INDEX ix_requirements_edition_id ON requirements (edition_id);
CREATE INDEX ix_requirements_necessity ON requirements (necessity);
CREATE INDEX ix_requirements_subject ON requirements (subject);
CREATE TABLE teams (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    force TEXT COLLATE "C" NOT NULL,
    speciality TEXT COLLATE "C",
    lifecycle TEXT COLLATE "C" NOT NULL,
    duty_state TEXT COLLATE "C",
    duty_since TEXT COLLATE "C",
    duty_until TEXT COLLATE "C",
    duty_note TEXT COLLATE "C",
    establishment BIGINT,
    squads BIGINT,
    shifts BIGINT,
    sites BIGINT,
    duty_phone TEXT COLLATE "C",
    turnout_minutes TEXT COLLATE "C",
    speed_kmh BIGINT,
    confirmed_at TEXT COLLATE "C",
    readiness TEXT COLLATE "C",
    assessed_on TEXT COLLATE "C",
    cause TEXT COLLATE "C",
    unassessed TEXT COLLATE "C",
    is_stale BOOLEAN,
    is_incomplete BOOLEAN,
    has_unmet_critical BOOLEAN,
    confidence TEXT COLLATE "C",
    part_of_id TEXT COLLATE "C",
    base_id TEXT COLLATE "C",
    run_by_id TEXT COLLATE "C",
    overseen_by_id TEXT COLLATE "C",
    home_region_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
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
    CONSTRAINT ck_teams_confidence_allowed CHECK (confidence IN ('VERIFIED', 'SECONDARY', 'ASSUMED')),
    CONSTRAINT uq_teams_code UNIQUE (code)
);

CREATE INDEX ix_teams_base_id ON teams (base_id);
CREATE INDEX ix_teams_duty_state ON teams (duty_state);
CREATE INDEX ix_teams_force ON teams (force);
CREATE INDEX ix_teams_has_unmet_critical ON teams (has_unmet_critical);
CREATE INDEX ix_teams_home_region_id ON teams (home_region_id);
CREATE INDEX ix_teams_is_stale ON teams (is_stale);
CREATE INDEX ix_teams_lifecycle ON teams (lifecycle);
CREATE INDEX ix_teams_name ON teams (name);
CREATE INDEX ix_teams_overseen_by_id ON teams (overseen_by_id);
CREATE INDEX ix_teams_part_of_id ON teams (part_of_id, id);
CREATE INDEX ix_teams_readiness ON teams (readiness);
CREATE INDEX ix_teams_run_by_id ON teams (run_by_id);
CREATE INDEX ix_teams_speciality ON teams (speciality);
CREATE TABLE people (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C",
    status TEXT COLLATE "C" NOT NULL,
    birth_year BIGINT,
    measures TEXT COLLATE "C",
    reports_to_id TEXT COLLATE "C",
    lives_in_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_people_status_allowed CHECK (status IN ('ACTIVE', 'CANDIDATE', 'LEFT')),
    CONSTRAINT ck_people_birth_year_allowed CHECK (birth_year >= 1900 AND birth_year <= 2200),
    CONSTRAINT uq_people_code UNIQUE (code)
);

CREATE INDEX ix_people_lives_in_id ON people (lives_in_id);
CREATE INDEX ix_people_name ON people (name);
CREATE INDEX ix_people_reports_to_id ON people (reports_to_id, id);
CREATE INDEX ix_people_status ON people (status);
CREATE TABLE absences (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C",
    until TEXT COLLATE "C",
    person_id TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_absences_kind_allowed CHECK (kind IN ('LEAVE', 'SUSPENSION', 'AWAY')),
    CONSTRAINT uq_absences_code UNIQUE (code)
);

CREATE INDEX ix_absences_person_id ON absences (person_id);
CREATE TABLE qualifications (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    number TEXT COLLATE "C",
    issued_on TEXT COLLATE "C",
    expires_on TEXT COLLATE "C",
    revoked_on TEXT COLLATE "C",
    type_id TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_qualifications_code UNIQUE (code)
);

CREATE INDEX ix_qualifications_expires_on ON qualifications (expires_on);
CREATE INDEX ix_qualifications_person_id ON qualifications (person_id);
CREATE INDEX ix_qualifications_type_id ON qualifications (type_id);
CREATE TABLE equipment (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C",
    serial TEXT COLLATE "C",
    quantity BIGINT NOT NULL,
    condition TEXT COLLATE "C",
    inspected_on TEXT COLLATE "C",
    inspection_due TEXT COLLATE "C",
    expires_on TEXT COLLATE "C",
    measures TEXT COLLATE "C",
    type_id TEXT COLLATE "C" NOT NULL,
    team_id TEXT COLLATE "C",
    base_id TEXT COLLATE "C",
    in_charge_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_equipment_quantity_allowed CHECK (quantity >= 0),
    CONSTRAINT ck_equipment_condition_allowed CHECK (condition IN ('SERVICEABLE', 'IN_REPAIR', 'UNSERVICEABLE', 'RETIRED')),
    CONSTRAINT uq_equipment_code UNIQUE (code)
);

CREATE INDEX ix_equipment_base_id ON equipment (base_id);
CREATE INDEX ix_equipment_condition ON equipment (condition);
CREATE INDEX ix_equipment_expires_on ON equipment (expires_on);
CREATE INDEX ix_equipment_in_charge_id ON equipment (in_charge_id);
CREATE INDEX ix_equipment_inspection_due ON equipment (inspection_due);
CREATE INDEX ix_equipment_team_id ON equipment (team_id);
CREATE INDEX ix_equipment_type_id ON equipment (type_id);
CREATE TABLE exercises (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    "on" TEXT COLLATE "C" NOT NULL,
    hours BIGINT,
    passed BOOLEAN,
    team_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_exercises_hours_allowed CHECK (hours >= 0 AND hours <= 10000000000),
    CONSTRAINT uq_exercises_code UNIQUE (code)
);

CREATE INDEX ix_exercises_on ON exercises ("on");
CREATE INDEX ix_exercises_team_id ON exercises (team_id);
CREATE TABLE assessments (
    id TEXT COLLATE "C" NOT NULL,
    "on" TEXT COLLATE "C" NOT NULL,
    level TEXT COLLATE "C" NOT NULL,
    p_level TEXT COLLATE "C" NOT NULL,
    p_coverage TEXT COLLATE "C",
    p_millionths BIGINT,
    s_level TEXT COLLATE "C" NOT NULL,
    s_coverage TEXT COLLATE "C",
    s_millionths BIGINT,
    c_level TEXT COLLATE "C" NOT NULL,
    c_coverage TEXT COLLATE "C",
    c_millionths BIGINT,
    t_level TEXT COLLATE "C" NOT NULL,
    t_coverage TEXT COLLATE "C",
    t_millionths BIGINT,
    binding TEXT COLLATE "C" NOT NULL,
    caps TEXT COLLATE "C" NOT NULL,
    missing TEXT COLLATE "C" NOT NULL,
    lines TEXT COLLATE "C" NOT NULL,
    is_stale BOOLEAN NOT NULL,
    is_incomplete BOOLEAN NOT NULL,
    split_proven BOOLEAN NOT NULL,
    source TEXT COLLATE "C",
    confidence TEXT COLLATE "C",
    team_id TEXT COLLATE "C" NOT NULL,
    standard_id TEXT COLLATE "C" NOT NULL,
    edition_id TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_assessments_level_allowed CHECK (level IN ('R1', 'R2', 'R3', 'R4', 'NOT_ASSESSED')),
    CONSTRAINT ck_assessments_p_level_allowed CHECK (p_level IN ('R1', 'R2', 'R3', 'R4', 'NOT_ASSESSED')),
    CONSTRAINT ck_assessments_s_level_allowed CHECK (s_level IN ('R1', 'R2', 'R3', 'R4', 'NOT_ASSESSED')),
    CONSTRAINT ck_assessments_c_level_allowed CHECK (c_level IN ('R1', 'R2', 'R3', 'R4', 'NOT_ASSESSED')),
    CONSTRAINT ck_assessments_t_level_allowed CHECK (t_level IN ('R1', 'R2', 'R3', 'R4', 'NOT_ASSESSED')),
    CONSTRAINT ck_assessments_confidence_allowed CHECK (confidence IN ('VERIFIED', 'SECONDARY', 'ASSUMED')),
    CONSTRAINT uq_assessments_team_id_standard_id UNIQUE (team_id, standard_id)
);

CREATE INDEX ix_assessments_edition_id ON assessments (edition_id);
CREATE INDEX ix_assessments_level ON assessments (level);
CREATE INDEX ix_assessments_standard_id ON assessments (standard_id);
CREATE INDEX ix_assessments_team_id ON assessments (team_id);
CREATE TABLE gaps (
    id TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    necessity TEXT COLLATE "C" NOT NULL,
    critical BOOLEAN NOT NULL,
    required_amount TEXT COLLATE "C" NOT NULL,
    short TEXT COLLATE "C" NOT NULL,
    short_millionths BIGINT NOT NULL,
    short_on_hand TEXT COLLATE "C",
    confidence TEXT COLLATE "C",
    team_id TEXT COLLATE "C" NOT NULL,
    standard_id TEXT COLLATE "C" NOT NULL,
    requirement_id TEXT COLLATE "C" NOT NULL,
    equipment_type_id TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_gaps_subject_allowed CHECK (subject IN ('EQUIPMENT', 'POST', 'HEADCOUNT', 'REDUNDANCY', 'QUALIFICATION', 'RECENCY', 'MEASURE')),
    CONSTRAINT ck_gaps_necessity_allowed CHECK (necessity IN ('MANDATORY', 'RECOMMENDED', 'OPTIONAL')),
    CONSTRAINT ck_gaps_confidence_allowed CHECK (confidence IN ('VERIFIED', 'SECONDARY', 'ASSUMED')),
    CONSTRAINT uq_gaps_team_id_standard_id_code UNIQUE (team_id, standard_id, code)
);

CREATE INDEX ix_gaps_critical ON gaps (critical);
CREATE INDEX ix_gaps_equipment_type_id ON gaps (equipment_type_id);
CREATE INDEX ix_gaps_necessity ON gaps (necessity);
CREATE INDEX ix_gaps_requirement_id ON gaps (requirement_id);
CREATE INDEX ix_gaps_standard_id ON gaps (standard_id);
CREATE INDEX ix_gaps_subject ON gaps (subject);
CREATE INDEX ix_gaps_team_id ON gaps (team_id);
CREATE TABLE substitutions (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    ratio BIGINT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_substitutions_ratio_allowed CHECK (ratio >= 0)
);

CREATE INDEX ix_substitutions_from_id ON substitutions (from_id);
CREATE INDEX ix_substitutions_to_id ON substitutions (to_id);
CREATE TABLE qualification_types_implies (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_qualification_types_implies_to_id ON qualification_types_implies (to_id);
CREATE TABLE standards_supersedes (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_standards_supersedes_to_id ON standards_supersedes (to_id);
CREATE TABLE calls_for (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    worth BIGINT NOT NULL,
    position BIGINT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_calls_for_worth_allowed CHECK (worth >= 0),
    CONSTRAINT ck_calls_for_position_allowed CHECK (position >= 1 AND position <= 1000)
);

CREATE INDEX ix_calls_for_from_id ON calls_for (from_id);
CREATE INDEX ix_calls_for_to_id ON calls_for (to_id);
CREATE TABLE requirements_asks_roles (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_requirements_asks_roles_to_id ON requirements_asks_roles (to_id);
CREATE TABLE requirements_asks_qualifications (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_requirements_asks_qualifications_to_id ON requirements_asks_qualifications (to_id);
CREATE TABLE requirements_asks_exercises (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_requirements_asks_exercises_to_id ON requirements_asks_exercises (to_id);
CREATE TABLE requirements_asks_measures (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_requirements_asks_measures_to_id ON requirements_asks_measures (to_id);
CREATE TABLE teams_serves (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_teams_serves_to_id ON teams_serves (to_id);
CREATE TABLE teams_sponsored_by (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_teams_sponsored_by_to_id ON teams_sponsored_by (to_id);
CREATE TABLE teams_capabilities (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_teams_capabilities_to_id ON teams_capabilities (to_id);
CREATE TABLE teams_tasks (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_teams_tasks_to_id ON teams_tasks (to_id);
CREATE TABLE held_to (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    grade TEXT COLLATE "C",
    pools BOOLEAN,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_held_to_from_id ON held_to (from_id);
CREATE INDEX ix_held_to_to_id ON held_to (to_id);
CREATE TABLE measurements (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    "on" TEXT COLLATE "C",
    value BIGINT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_measurements_from_id ON measurements (from_id);
CREATE INDEX ix_measurements_to_id ON measurements (to_id);
CREATE TABLE memberships (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C",
    squad TEXT COLLATE "C",
    "primary" BOOLEAN,
    since TEXT COLLATE "C",
    until TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_memberships_from_id ON memberships (from_id);
CREATE INDEX ix_memberships_to_id ON memberships (to_id);
CREATE TABLE stand_ins (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    "order" BIGINT NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_stand_ins_order_allowed CHECK ("order" >= 1 AND "order" <= 1000)
);

CREATE INDEX ix_stand_ins_from_id ON stand_ins (from_id);
CREATE INDEX ix_stand_ins_to_id ON stand_ins (to_id);
CREATE TABLE loans (
    id TEXT COLLATE "C" NOT NULL,
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C",
    until TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_loans_from_id ON loans (from_id);
CREATE INDEX ix_loans_to_id ON loans (to_id);
CREATE TABLE exercises_attended_by (
    from_id TEXT COLLATE "C" NOT NULL,
    to_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE INDEX ix_exercises_attended_by_to_id ON exercises_attended_by (to_id);
ALTER TABLE regions ADD FOREIGN KEY(part_of_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE organisations ADD FOREIGN KEY(part_of_id) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE organisations ADD FOREIGN KEY(region_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE bases ADD FOREIGN KEY(region_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE equipment_types ADD FOREIGN KEY(kind_of_id) REFERENCES equipment_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE editions ADD FOREIGN KEY(standard_id) REFERENCES standards (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements ADD FOREIGN KEY(edition_id) REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams ADD FOREIGN KEY(base_id) REFERENCES bases (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams ADD FOREIGN KEY(home_region_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams ADD FOREIGN KEY(overseen_by_id) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams ADD FOREIGN KEY(part_of_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams ADD FOREIGN KEY(run_by_id) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE people ADD FOREIGN KEY(lives_in_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE people ADD FOREIGN KEY(reports_to_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE absences ADD FOREIGN KEY(person_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE qualifications ADD FOREIGN KEY(person_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE qualifications ADD FOREIGN KEY(type_id) REFERENCES qualification_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE equipment ADD FOREIGN KEY(base_id) REFERENCES bases (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE equipment ADD FOREIGN KEY(in_charge_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE equipment ADD FOREIGN KEY(team_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE equipment ADD FOREIGN KEY(type_id) REFERENCES equipment_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE exercises ADD FOREIGN KEY(team_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessments ADD FOREIGN KEY(edition_id) REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessments ADD FOREIGN KEY(standard_id) REFERENCES standards (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessments ADD FOREIGN KEY(team_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE gaps ADD FOREIGN KEY(equipment_type_id) REFERENCES equipment_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE gaps ADD FOREIGN KEY(requirement_id) REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE gaps ADD FOREIGN KEY(standard_id) REFERENCES standards (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE gaps ADD FOREIGN KEY(team_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE substitutions ADD FOREIGN KEY(from_id) REFERENCES equipment_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE substitutions ADD FOREIGN KEY(to_id) REFERENCES equipment_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE qualification_types_implies ADD FOREIGN KEY(from_id) REFERENCES qualification_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE qualification_types_implies ADD FOREIGN KEY(to_id) REFERENCES qualification_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE standards_supersedes ADD FOREIGN KEY(from_id) REFERENCES standards (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE standards_supersedes ADD FOREIGN KEY(to_id) REFERENCES standards (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE calls_for ADD FOREIGN KEY(from_id) REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE calls_for ADD FOREIGN KEY(to_id) REFERENCES equipment_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_roles ADD FOREIGN KEY(from_id) REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_roles ADD FOREIGN KEY(to_id) REFERENCES terms (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_qualifications ADD FOREIGN KEY(from_id) REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_qualifications ADD FOREIGN KEY(to_id) REFERENCES qualification_types (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_exercises ADD FOREIGN KEY(from_id) REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_exercises ADD FOREIGN KEY(to_id) REFERENCES terms (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_measures ADD FOREIGN KEY(from_id) REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE requirements_asks_measures ADD FOREIGN KEY(to_id) REFERENCES terms (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_serves ADD FOREIGN KEY(from_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_serves ADD FOREIGN KEY(to_id) REFERENCES regions (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_sponsored_by ADD FOREIGN KEY(from_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_sponsored_by ADD FOREIGN KEY(to_id) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_capabilities ADD FOREIGN KEY(from_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_capabilities ADD FOREIGN KEY(to_id) REFERENCES terms (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_tasks ADD FOREIGN KEY(from_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE teams_tasks ADD FOREIGN KEY(to_id) REFERENCES terms (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE held_to ADD FOREIGN KEY(from_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE held_to ADD FOREIGN KEY(to_id) REFERENCES standards (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE measurements ADD FOREIGN KEY(from_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE measurements ADD FOREIGN KEY(to_id) REFERENCES terms (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE memberships ADD FOREIGN KEY(from_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE memberships ADD FOREIGN KEY(to_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stand_ins ADD FOREIGN KEY(from_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stand_ins ADD FOREIGN KEY(to_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE loans ADD FOREIGN KEY(from_id) REFERENCES equipment (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE loans ADD FOREIGN KEY(to_id) REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE exercises_attended_by ADD FOREIGN KEY(from_id) REFERENCES exercises (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE exercises_attended_by ADD FOREIGN KEY(to_id) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
