# Which days a period has, by a calendar or by the fiscal year of a company
#
# SPDX-License-Identifier: MIT
import calendar
import datetime
import functools
import re

ONE = datetime.timedelta(days=1)
PERIOD = re.compile(
    r"(FY)?(\d{4})(?:Q([1-4])|H([12])|-(9M)|-(\d\d)(?:-(\d\d))?)?"
)
WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    "Sunday",
)


def day(text):
    return datetime.date.fromisoformat(text)


def month_end(year, month):
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


class Fiscal:
    """A year end as 06-30 or 01-last-Sunday, and which year labels it."""

    def __init__(self, year_end="12-31", label="end"):
        self.month = int(year_end[:2])
        weekday = year_end.rpartition("last-")[2]
        self.weekday = WEEKDAYS.index(weekday) if weekday in WEEKDAYS else None
        self.label = label or "end"

    def end_in(self, year, months=0):
        """The day on which the months after a year end in @year end."""
        end = month_end(year, self.month + months)
        if self.weekday is not None:
            end -= ONE * ((end.weekday() - self.weekday) % 7)
        return end

    def days(self, label, first_month, last_month):
        """Of the months from one to another of the fiscal year @label."""
        starts_next_year = self.label == "start" and self.month != 12
        end_year = label + 1 if starts_next_year else label
        before = self.end_in(end_year - 1, first_month)
        return before + ONE, self.end_in(end_year - 1, last_month)


CALENDAR = Fiscal()


@functools.lru_cache(maxsize=None)
def resolve(text, fiscal):
    """The first and the last day; @fiscal is that of the company."""
    if "/" in text:
        first, _, last = text.partition("/")
        return day(first), day(last)
    match = PERIOD.fullmatch(text)
    is_fiscal, year, quarter, half, nine, month, of_month = match.groups()
    if of_month:
        return day(text), day(text)
    if month:
        return day(text + "-01"), month_end(int(year), int(month))
    months = 0, 12
    if quarter:
        months = 3 * int(quarter) - 3, 3 * int(quarter)
    if half:
        months = 6 * int(half) - 6, 6 * int(half)
    if nine:
        months = 0, 9
    return (fiscal if is_fiscal else CALENDAR).days(int(year), *months)


@functools.lru_cache(maxsize=None)
def offset(text, fiscal):
    """The fiscal quarters that stand for a calendar period: those whose middle
    is in its first and in its last quarter."""
    match = PERIOD.fullmatch(text)
    if "/" in text or match.group(1) or match.group(6):
        return resolve(text, fiscal)
    first, last = resolve(text, fiscal)
    year = int(match.group(2))
    quarters = [
        fiscal.days(label, 3 * quarter, 3 * quarter + 3)
        for label in range(year - 1, year + 3)
        for quarter in range(4)
    ]

    def inside(one, other):
        for start, end in quarters:
            middle = start + (end - start).days // 2 * ONE
            if one <= middle <= other:
                return start, end
        return None

    start = inside(first, month_end(first.year, first.month + 2))
    end = inside(month_end(last.year, last.month - 3) + ONE, last)
    return start[0], end[1]


def from_covers(text):
    """Days as the table tells them: a period of the calendar, or two days."""
    return resolve(text, CALENDAR)


def vague(text):
    """The first and the last day on which something may have been said."""
    if len(text) == 4:
        return day(text + "-01-01"), day(text + "-12-31")
    if len(text) == 7:
        return resolve(text, CALENDAR)
    return (day(text), day(text)) if text else (None, None)
