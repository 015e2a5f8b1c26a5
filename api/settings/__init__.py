"""What can be set, by environment and by file, and how it is read."""

from api.settings.declared import DATABASE_SCHEMES, NEO4J_SCHEMES, Settings
from api.settings.masked import masked
from api.settings.read import SettingsRefused, read_settings

__all__ = ["DATABASE_SCHEMES", "NEO4J_SCHEMES", "Settings", "SettingsRefused", "masked", "read_settings"]
