# Which facts should answer, where the issuer's filings do
#
# The common cases of the rules of choice: what a filing publishes for the days,
# or the fewest first figures whose sum and difference come to them.
#
# SPDX-License-Identifier: MIT
import collections

from oracle import days

FILED = "the issuer's filing, "


def is_rounding(later, earlier):
    """Says an actual again, with fewer digits."""
    return earlier.amount.is_within(later.amount)


class Chooser:
    def __init__(self, data, basis):
        self.data = data
        self.as_of = days.day(basis["as-of"])
        self.calendar = basis["calendar"]
        self.definition = basis["definition"]
        self.rates_of = None
        if basis["rates-of"] != "own-days":
            self.rates_of = basis["rates-of"]
        self.sources = None
        if basis["source"] != "all":
            self.sources = set(basis["source"].split(","))
        self.lines = {}
        self.may_stand_in = True  # fiscal quarters, for other days
        self.filed_ends = {}  # by company
        self.is_filed = self.definition == "filed"

    def is_known(self, fact):
        return fact.known and fact.known_days[1] <= self.as_of

    def may_answer(self, fact):
        return self.is_known(fact) and (
            self.sources is None or fact.source in self.sources
        )

    # What filings say, by days

    def line(self, company, measure, definition, scope):
        """The filed actuals of a line, in the order in which they came."""
        key = company, measure, definition, scope
        if key not in self.lines:
            said = collections.defaultdict(list)
            for fact in self.data.by_line.get((company, measure), ()):
                if (
                    self.may_answer(fact)
                    and fact.status == "actual"
                    and (fact.definition, fact.scope) == (definition, scope)
                    and fact.speaker == company
                    and self.data.sources[fact.source]["kind"] == "filing"
                    and not fact.amount.is_open()
                ):
                    said[fact.days].append(fact)
            for facts in said.values():
                facts.sort(key=lambda fact: fact.known_days[0])
            self.lines[key] = said
        return self.lines[key]

    @staticmethod
    def latest(facts):
        chosen = len(facts) - 1
        while chosen and is_rounding(facts[chosen], facts[chosen - 1]):
            chosen -= 1
        return facts[chosen]

    def steps(self, line, first, last):
        """The fewest figures from the first day to the last, None: no way."""
        start, goal = first, last + days.ONE
        edges = collections.defaultdict(set)
        for begin, end in line:
            if begin != end:
                edges[begin].add(end + days.ONE)
                edges[end + days.ONE].add(begin)
        distance, queue = {start: 0}, collections.deque([start])
        while queue and goal not in distance:
            node = queue.popleft()
            for other in edges[node]:
                if other not in distance:
                    distance[other] = distance[node] + 1
                    queue.append(other)
        return distance.get(goal)

    def n_terms(self, company, measure, definition, scope, asked):
        """How many filed figures come to the days; 0: none do."""
        line = self.line(company, measure, definition, scope)
        if asked in line:
            return 1
        if self.data.measures[measure]["kind"] != "flow":
            return 0
        return self.steps(line, *asked) or 0

    def moved(self, company, fiscal, asked):
        """Quarters of 52/53 weeks end where something filed does, up to a week
        from the day of the rule."""
        if fiscal.weekday is None:
            return asked
        if company not in self.filed_ends:
            self.filed_ends[company] = {
                end
                for fact in self.data.facts
                if fact.company == company and fact.status == "actual"
                and fact.days[0] < fact.days[1]
                for end in (fact.days[0] - days.ONE, fact.days[1])
            }
        ends = [
            min([end, *(filed for filed in self.filed_ends[company]
                        if abs(filed - end).days <= 7)],
                key=lambda day: (day not in self.filed_ends[company],
                                 abs(day - end)))
            for end in (asked[0] - days.ONE, asked[1])
        ]
        return ends[0] + days.ONE, ends[1]

    def days_asked(self, company, label):
        """In the order in which they are tried."""
        fiscal = self.data.fiscal(company)
        exact = days.resolve(label, fiscal)
        stand_in = days.offset(label, fiscal)
        if label.startswith("FY"):
            exact = stand_in = self.moved(company, fiscal, exact)
        elif exact != stand_in:
            stand_in = self.moved(company, fiscal, stand_in)
        if exact == stand_in or not self.may_stand_in:
            return [exact]
        return [exact, stand_in]

    def answered_days(self, company, measure, definition, scope, label, split):
        """The days by which filings answer, None where they do not. What is
        split by days comes before what stands for them."""
        for asked in self.days_asked(company, label):
            if self.n_terms(company, measure, definition, scope, asked):
                return asked
            if split:
                break
        return None

    def definitions(self, company, measure):
        """Those by which an issuer files, the newest first; else all there
        are."""
        rows = [
            row
            for row in self.data.presentations
            if (row["company"], row["measure"], row["pointer"])
            == (company, measure, "filed")
            and (not row["since"] or days.day(row["since"]) <= self.as_of)
        ]
        rows.sort(key=lambda row: row["since"], reverse=True)
        order = list(dict.fromkeys(row["definition"] for row in rows))
        if not order:
            order = [
                row["id"]
                for row in self.data.definitions
                if row["measure"] == measure and row["id"] != "unstated"
            ]
        return order or [""]

    def answers(self, company, measure, label):
        """The definition by which filings answer, None where they do not."""
        for definition in self.definitions(company, measure):
            if self.answered_days(company, measure, definition, "total", label, True):
                return definition
        return None

    # Whether the library chose so

    def fault(self, leaf):
        """What is wrong with the choice of its facts, or of its members."""
        if leaf.parts:
            return self.fault_of_members(leaf)
        if leaf.is_rest():
            return None
        if not leaf.terms:
            return "it has no facts"
        for _, fact in [*leaf.terms, *((0, fact) for fact in leaf.beside)]:
            if not self.may_answer(fact):
                return f"{fact} was not known, or is not of the sources"
        if any(leaf.is_repaid(fact) for _, fact in leaf.terms):
            return None
        if leaf.rule.startswith("put together"):
            return self.fault_of_identity(leaf)
        if self.data.measures[leaf.measure]["kind"] == "stock":
            return self.fault_of_balance(leaf)
        fact = leaf.terms[0][1]
        key = leaf.company, leaf.measure, fact.definition, fact.scope
        is_filed = leaf.rule.startswith(FILED) and fact.status == "actual"
        is_split = leaf.rule.endswith("split by days")
        is_bound = leaf.rule.startswith(FILED + "a bound")
        split = is_split or not is_filed and self.calendar == "days"
        asked = self.answered_days(*key, leaf.label, split)
        if is_split or is_bound or not is_filed:
            return asked and f"filings answer for {asked[0]}/{asked[1]}"
        if asked != leaf.days:
            return f"filings answer for {asked}"
        return self.fault_of_filed(leaf, self.line(*key), asked, key)

    def fault_of_filed(self, leaf, line, asked, key):
        if asked in line:
            latest = self.latest(line[asked])
            if len(leaf.terms) == 1 and leaf.terms[0][1].amount == latest.amount:
                return None
            return f"the latest is {latest}"
        wanted = self.n_terms(*key, asked)
        if len(leaf.terms) != wanted:
            return f"{wanted} figures are enough"
        for _, fact in leaf.terms:
            first = line[fact.days][0]
            if fact.amount != first.amount:
                return f"the first figure is {first}"
        return None

    def fault_of_balance(self, leaf):
        """The last one inside the days."""
        fact = leaf.terms[0][1]
        first, last = self.days_asked(leaf.company, leaf.label)[0]
        line = self.line(leaf.company, leaf.measure, fact.definition, fact.scope)
        inside = [asked for asked in line if first <= asked[1] <= last]
        if not inside or fact.status != "actual":
            return None
        newest = max(inside, key=lambda asked: asked[1])
        if fact.days[1] > newest[1]:
            return None
        latest = self.latest(line[newest])
        return None if fact.amount == latest.amount else f"there is {latest}"

    def fault_of_identity(self, leaf):
        """What was put together is an identity of the register."""
        told = {
            fact.definition or fact.measure: factor
            for factor, fact in leaf.terms
        }
        for row in self.data.definitions:
            for identity in filter(None, row["identity"].split(";")):
                signs, sign = {}, 1
                for word in identity.split():
                    if word in "+-":
                        sign = 1 if word == "+" else -1
                    else:
                        signs[word] = sign
                if set(signs) == set(told):
                    return None
        return f"{told} is no identity"

    def fault_of_members(self, figure):
        """Of a group: all members of its last day are there, or have none."""
        if ".." in figure.label or not figure.company:
            return None
        asked = self.days_asked(figure.company, figure.label)[0]
        members = self.data.members(figure.company, asked[1])
        if members is None:
            return None
        found = [part.company for part in figure.parts]
        if figure.company in found:
            return None
        if not set(found) <= set(members):
            return f"{set(found) - set(members)} is no member"
        for member in set(members) - set(found):
            definition = self.answers(member, figure.measure, figure.label)
            if definition is not None and self.is_filed:
                return f"{member} has a figure, {definition}"
        return None

