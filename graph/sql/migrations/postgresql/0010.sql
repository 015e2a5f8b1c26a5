CREATE INDEX ix_bases_latitude ON bases (latitude);

CREATE INDEX ix_bases_longitude ON bases (longitude);
