ALTER TABLE teams ADD COLUMN "home_city_id" text COLLATE "C";

ALTER TABLE teams ADD COLUMN "home_country_id" text COLLATE "C";

ALTER TABLE teams ADD COLUMN "home_district_id" text COLLATE "C";

ALTER TABLE teams ADD COLUMN "home_province_id" text COLLATE "C";

ALTER TABLE teams ADD COLUMN "home_township_id" text COLLATE "C";

ALTER TABLE teams ADD COLUMN "home_village_id" text COLLATE "C";

ALTER TABLE teams ADD CONSTRAINT teams_home_city_id_fkey FOREIGN KEY (home_city_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE teams ADD CONSTRAINT teams_home_country_id_fkey FOREIGN KEY (home_country_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE teams ADD CONSTRAINT teams_home_district_id_fkey FOREIGN KEY (home_district_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE teams ADD CONSTRAINT teams_home_province_id_fkey FOREIGN KEY (home_province_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE teams ADD CONSTRAINT teams_home_township_id_fkey FOREIGN KEY (home_township_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE teams ADD CONSTRAINT teams_home_village_id_fkey FOREIGN KEY (home_village_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX ix_teams_home_city_id ON teams (home_city_id);

CREATE INDEX ix_teams_home_country_id ON teams (home_country_id);

CREATE INDEX ix_teams_home_district_id ON teams (home_district_id);

CREATE INDEX ix_teams_home_province_id ON teams (home_province_id);

CREATE INDEX ix_teams_home_township_id ON teams (home_township_id);

CREATE INDEX ix_teams_home_village_id ON teams (home_village_id);
