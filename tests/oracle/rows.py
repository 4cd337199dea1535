# What holds of every row: its facts, their choice, its figures and caveats
#
# SPDX-License-Identifier: MIT
import re
from fractions import Fraction

from oracle import caveats, days, questions
from oracle.bridge import AT_RATES_BEFORE
from oracle.choice import Chooser

MEAN = re.compile(
    r"1 (\S+) = ([0-9.]+) (\S+), the mean of (\d+) published days in (\S+)"
)
SPOT = re.compile(r"1 (\S+) = ([0-9.]+) (\S+), the spot rate of (\S+)")
PRICES = re.compile(r"times ([0-9.]+), prices of (\d+) by .* of (\S+)")


def figures_below(figure):
    yield figure
    for part in figure.parts:
        yield from figures_below(part)


class Rows:
    """Of figures that stand in many answers each is looked at once."""

    def __init__(self, data, checks):
        self.data, self.checks = data, checks
        self.seen = set()
        self.choosers = {}

    def check(self, answer, chooser):
        for row in answer.rows:
            if row.tree is None:
                answer.check(row, "explained", row.is_missing(), "is not")
                continue
            self.check_caveats(answer, row, chooser)
            for figure in row.figures.values():
                chosen = chooser
                if answer.question.name == "changes":
                    chosen = self.chooser_on(answer, figure.role == "before")
                for below in figures_below(figure):
                    # what is compared with each other has no days of its own
                    if below.is_population:
                        continue
                    rate_days = self.rate_days(row, figure, below)
                    self.check_figure(answer, row, below, chosen, rate_days)

    def chooser_on(self, answer, is_before):
        """What changed is chosen on two days."""
        basis = dict(answer.basis)
        if is_before:
            basis["as-of"] = answer.question.words[0]
        key = tuple(basis.items())
        if key not in self.choosers:
            self.choosers[key] = Chooser(self.data, basis)
        return self.choosers[key]

    def rate_days(self, row, figure, below):
        """A bridge converts both ends at the rates of the period before."""
        if not figure.role.endswith(AT_RATES_BEFORE):
            return below.days
        whose = below.company or row.cells["company"]
        fiscal = self.data.fiscal(whose) if whose else days.CALENDAR
        return days.resolve(row.cells["from"], fiscal)

    def check_caveats(self, answer, row, chooser):
        explained = row.told_caveats()
        answer.check(
            row, "caveats", row.caveats == explained, row.caveats ^ explained
        )
        needed = caveats.of_row(row, chooser)
        if answer.question.name in questions.OF_OUTLOOKS:
            # an actual against an outlook is what is asked for
            needed -= {"mixed-status"}
        lacking = needed - row.caveats
        answer.check(row, "caveats", not lacking, f"{lacking} is not told")

    def check_figure(self, answer, row, figure, chooser, rate_days):
        key = chooser, figure.text, figure.rule, tuple(figure.terms)
        if key in self.seen and not figure.parts:
            return
        self.seen.add(key)
        holds = figure.amount in figure.expected()
        answer.check(
            row, "figure", holds, f"{figure.text}, not {figure.expected()}"
        )
        # twelve months are days, for which no quarters stand
        chooser.may_stand_in = answer.question.name != "trailing"
        by = answer.question.options.get("by")
        chooser.is_filed = chooser.definition == "filed" and by != "definition"
        # an outlook is none of what filings answer
        outlook = answer.question.name in questions.OF_OUTLOOKS
        fault = None if outlook else chooser.fault(figure)
        answer.check(
            row, "choice", fault is None, f"{figure.text}, {figure.rule}: {fault}"
        )
        for text in figure.rates:
            fault = self.fault_of_rate(figure, text, chooser, rate_days)
            answer.check(row, "rate", fault is None, f"{text}: {fault}")

    def fault_of_rate(self, figure, text, chooser, rate_days):
        """The rate is that of the days of the figure, or of the year that the
        basis names."""
        first, last = rate_days
        is_over = figure.days[1] <= chooser.as_of or rate_days != figure.days
        if chooser.rates_of:
            first, last = days.resolve(chooser.rates_of, days.CALENDAR)
        match = PRICES.fullmatch(text)
        if match:
            told, year, series = match.groups()
            wanted = self.data.price_factor(series, int(year), first, last)
            return fault_of(told, wanted)
        is_balance = self.data.measures[figure.measure]["kind"] == "stock"
        match = MEAN.fullmatch(text)
        if match:
            one, told, other, n_days, _ = match.groups()
            wanted, dates = self.data.mean_rate(one, other, first, last)
            if is_balance or not (is_over or chooser.rates_of):
                return "a mean is for flows that are over"
            if len(dates) != int(n_days):
                return f"there are {len(dates)}"
            return fault_of(told, wanted)
        one, told, other, _ = SPOT.fullmatch(text).groups()
        if not is_balance and (is_over or chooser.rates_of):
            return "what is over is converted at a mean"
        day = last if is_over or chooser.rates_of else chooser.as_of
        return fault_of(told, self.data.spot_rate(one, other, day)[0])


def fault_of(told, wanted):
    return None if Fraction(told) == wanted else f"not {float(wanted):.12g}"
