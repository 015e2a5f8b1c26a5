"""The codes of the sample standards that teams of the register are held to."""

FOREST = "SZ-FOREST-FIRE"
ENGINE = "NWCG-ENGINE"
USAR = "FEMA-USAR"
INFORMATION = "DISASTER-INFORMATION"
HOIST = "HOIST-CREW"
