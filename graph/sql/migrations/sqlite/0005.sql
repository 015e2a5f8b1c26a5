CREATE INDEX ix_equipment_name ON equipment (name);

CREATE INDEX ix_gaps_code ON gaps (code);

CREATE INDEX ix_gaps_short_millionths ON gaps (short_millionths);
