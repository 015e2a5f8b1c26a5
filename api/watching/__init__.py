"""What the process tells of itself: numbers for Prometheus, and a line for each slow question."""

from api.watching.course import COURSE, Course
from api.watching.watch import Watch

__all__ = ["COURSE", "Course", "Watch"]
