# The bundled data, read from its files and not by the library
#
# SPDX-License-Identifier: MIT
import bisect
import csv
import functools
import pathlib
from fractions import Fraction

from oracle import days, printed


def significant(number, digits=12):
    """Rounded half to even, as a rate is written down."""
    exponent = 0
    while number / Fraction(10) ** exponent >= 10**digits:
        exponent += 1
    while number / Fraction(10) ** exponent < 10 ** (digits - 1):
        exponent -= 1
    unit = Fraction(10) ** exponent
    return round(number / unit) * unit


class Fact:
    def __init__(self, row, fiscal, signed, has_definitions):
        self.row = row
        for name in (
            "company", "measure", "scope", "status", "period", "unit",
            "speaker", "known", "source", "claim", "part_of", "counterparty",
        ):
            setattr(self, name, row[name])
        self.definition = row["definition"]
        self.is_unstated = has_definitions and self.definition in (
            "", "unstated",
        )
        self.printed = row["amount"]
        self.amount, self.is_hedged = printed.read(self.printed, signed)
        self.days = days.resolve(self.period, fiscal)
        self.known_days = days.vague(self.known)

    def __repr__(self):
        return f"{self.company} {self.measure} {self.period} {self.printed}"

    def is_event(self):
        return self.days[0] == self.days[1]


class Data:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.companies = {row["id"]: row for row in self.rows("companies")}
        self.sources = {row["id"]: row for row in self.rows("sources")}
        self.measures = {row["id"]: row for row in self.rows("measures")}
        self.definitions = self.rows("definitions")
        self.presentations = self.rows("presentations")
        self.facts = [self.fact(row) for row in self.rows("facts")]
        self.by_words = {}
        for fact in self.facts:
            self.by_words.setdefault(self.words(fact), []).append(fact)
        self.by_line = {}
        for fact in self.facts:
            key = fact.company, fact.measure
            self.by_line.setdefault(key, []).append(fact)
        self.rates = {}
        for row in self.rows("rates"):
            series = self.rates.setdefault(row["currency"], ([], []))
            series[0].append(days.day(row["date"]))
            series[1].append(Fraction(row["rate"]))
        self.prices = {}
        for row in self.rows("prices"):
            self.prices.setdefault(row["series"], []).append(
                (days.resolve(row["period"], days.CALENDAR),
                 Fraction(row["value"]))
            )

    def rows(self, name):
        path = self.folder / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    @functools.lru_cache(maxsize=None)
    def fiscal(self, company):
        row = self.companies[company]
        if not row["fiscal_year_end"]:
            return days.CALENDAR
        return days.Fiscal(row["fiscal_year_end"], row["fiscal_label"])

    def can_be_negative(self, measure, definition=""):
        return self.measures[measure]["signed"] == "yes" or any(
            row["signed"] == "yes"
            for row in self.definitions
            if (row["measure"], row["id"]) == (measure, definition)
        )

    def has_definitions(self, measure):
        return any(row["measure"] == measure for row in self.definitions)

    def fact(self, row):
        measure = row["measure"]
        return Fact(
            row,
            self.fiscal(row["company"]),
            self.can_be_negative(measure, row["definition"]),
            self.has_definitions(measure),
        )

    @staticmethod
    def words(fact):
        """What an explanation tells of a fact, but for its amount."""
        line = ", ".join(
            part for part in (fact.definition, fact.scope, fact.status) if part
        )
        return (
            f"{fact.company} {fact.measure} {fact.period}, {line}: "
            f'"{fact.printed}"',
            fact.speaker,
            fact.known or "an unknown day",
            fact.source,
        )

    def members(self, group, last_day):
        """Those on a day, None for what is no group."""
        text = self.companies[group]["members"]
        if not text:
            return None
        found = []
        for entry in text.split(";"):
            name, _, dates = entry.partition("@")
            since, _, until = dates.partition("/")
            if (not since or days.day(since) <= last_day) and (
                not until or last_day <= days.day(until)
            ):
                found.append(name)
        return found

    # Rates

    def euro_rate(self, currency, day):
        if currency == "EUR":
            return Fraction(1)
        dates, values = self.rates[currency]
        place = bisect.bisect_left(dates, day)
        if place == len(dates) or dates[place] != day:
            return None
        return values[place]

    def published(self, currencies, first, last):
        """Days on which all of them have a rate."""
        series = [self.rates[c][0] for c in currencies if c != "EUR"]
        dates = series[0]
        others = [set(other) for other in series[1:]]
        start = bisect.bisect_left(dates, first)
        end = bisect.bisect_right(dates, last)
        return [
            date
            for date in dates[start:end]
            if all(date in other for other in others)
        ]

    def cross(self, one, other, day):
        return self.euro_rate(other, day) / self.euro_rate(one, day)

    def mean_rate(self, one, other, first, last):
        dates = self.published((one, other), first, last)
        crosses = [self.cross(one, other, date) for date in dates]
        return significant(sum(crosses) / len(crosses)), dates

    def spot_rate(self, one, other, day):
        date = self.published((one, other), days.day("1999-01-01"), day)[-1]
        return significant(self.cross(one, other, date)), date

    def price_mean(self, series, first, last):
        """Entries of one length count alike, if they lie inside as a whole."""
        total = Fraction(0)
        by_days = Fraction(0)
        lengths, n_days, whole = [], 0, True
        for (start, end), value in self.prices[series]:
            inside = (min(end, last) - max(start, first)).days + 1
            if inside <= 0:
                continue
            lengths.append((end - start).days + 1)
            whole = whole and inside == lengths[-1]
            total += value
            by_days += value * inside
            n_days += inside
        if whole and max(lengths) - min(lengths) <= 3:
            return total / len(lengths)
        return by_days / n_days

    def price_factor(self, series, year, first, last):
        then = self.price_mean(
            series, *days.resolve(str(year), days.CALENDAR)
        )
        return significant(then / self.price_mean(series, first, last))
