"""People, their memberships, absences, stand-ins."""
