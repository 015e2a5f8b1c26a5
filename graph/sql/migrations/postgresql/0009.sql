DROP INDEX "ix_equipment_team_id";

CREATE INDEX ix_equipment_team_id ON equipment (team_id, type_id);
