ALTER TABLE teams ADD COLUMN c_millionths bigint;

ALTER TABLE teams ADD COLUMN p_millionths bigint;

ALTER TABLE teams ADD COLUMN s_millionths bigint;

ALTER TABLE teams ADD COLUMN t_millionths bigint;
