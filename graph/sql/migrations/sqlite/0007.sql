ALTER TABLE teams ADD COLUMN c_millionths BIGINT;

ALTER TABLE teams ADD COLUMN p_millionths BIGINT;

ALTER TABLE teams ADD COLUMN s_millionths BIGINT;

ALTER TABLE teams ADD COLUMN t_millionths BIGINT;
