# What is asked: companies, periods and bases, far and wide
#
# SPDX-License-Identifier: MIT
LAST = 2027
YEARS = f"2018..{LAST}"
LATE_YEARS = "2022..2026"
QUARTERS = "2023Q1..2026Q1"
ARTICLE = {"source": "cryptopolitan-2025-12-23"}
# One part of the basis after the other, and some together
BASES = (
    {},
    {"definition": "own"},
    {"definition": "any", "periods": "any"},
    {"calendar": "fiscal"},
    {"calendar": "days"},
    {"currency": "EUR"},
    {"currency": "CNY", "rates-of": "2024"},
    {"prices-of": "2020"},
    {"as-of": "2024-06-30"},
    {"as-of": "2025-12-23", "status": "all"},
    {"uses": "capex,lease"},
    {"periods": "annualised"},
    {"scope": "ai"},
    ARTICLE,
)
# These are enough where many rows are told of many companies
FEW_BASES = tuple(BASES[place] for place in (0, 2, 3, 5, 8, 10))
POPULATIONS = (
    None,
    "us-four",
    "us-five",
    "china-three",
    "us-four,bytedance",
    "alphabet,oracle,nvidia,tesla",
    "us-five,meta,aws,amazon",
)
PAIRS = (
    ("meta", "amazon"),
    ("us-four", "alphabet"),
    ("us-four", "us-five"),
    ("bytedance", "us-four"),
    ("bytedance", "amazon"),
    ("oracle", "microsoft"),
    ("nvidia", "apple"),
    ("alibaba", "tencent"),
    ("microsoft", "microsoft"),
)
MEASURES = (
    "revenue", "operating-cash-flow", "depreciation", "debt-issuance",
    "debt-repayment", "equity-issuance", "operating-lease-cost",
    "finance-lease-principal", "property-and-equipment", "backlog",
    "purchase-commitments", "tokens", "market-issuance", "chip-orders",
)


OF_OUTLOOKS = ("revisions", "implied", "surprise", "reconcile")


class Question:
    """Words go by their places, options by name."""

    def __init__(self, name, *words, basis=None, **options):
        self.name, self.words = name, words
        self.options, self.basis = options, basis or {}

    def __str__(self):
        options = {**self.options, **self.basis}
        return " ".join(
            [self.name, *self.words]
            + [f"--{name} {value}" for name, value in options.items()]
        )


def spenders(data):
    """Those of whom any capex is known, and groups."""
    return [
        company
        for company, row in data.companies.items()
        if row["members"] or (company, "capex") in data.by_line
    ]


def of_each_company(data, basis):
    """Runs of years, a row each."""
    for company in spenders(data):
        for name in ("spend", "mix", "funding", "intensity"):
            yield Question(name, company, YEARS, basis=basis)
        yield Question("cumulative", company, LATE_YEARS, basis=basis)
        yield Question("trailing", company, basis=basis)
        for year in range(2021, LAST):
            ends = str(year), str(year + 1)
            yield Question("growth", company, *ends, basis=basis)
        for ends in (("2019", "2025"), ("2022", "2024"), ("2024", "2026")):
            yield Question("cagr", company, *ends, basis=basis)


def of_issuers(data):
    """Whose quarters are known: derived ones, and unequal periods."""
    issuers = sorted({row["company"] for row in data.presentations})
    for company in issuers:
        for basis in BASES[:2]:
            for name in ("spend", "intensity", "funding", "cumulative"):
                yield Question(name, company, QUARTERS, basis=basis)
            for year in ("2023", "2024", "2025"):
                ends = f"{year}Q1", f"{year}Q4"
                yield Question("growth", company, *ends, basis=basis)
                yield Question("cagr", company, *ends, basis=basis)
                yield Question("trailing", company, ending=f"{year}Q3", basis=basis)
        anyway = {"periods": "any"}
        yield Question("growth", company, "2024", "2025H2", basis=anyway)
        yield Question("cagr", company, "2022H1", "2024", basis=anyway)
        yield Question(
            "index", "2025Q1..2025Q3", base="2024", of=company, basis=anyway
        )
        for year in range(2020, 2026):
            yield Question("spend", company, f"FY{year}")
            yield Question("growth", company, f"FY{year - 1}", f"FY{year}")


def of_populations(basis):
    for population in POPULATIONS:
        of = {"of": population} if population else {}
        yield Question("panel", LATE_YEARS, basis=basis, **of)
        yield Question("index", LATE_YEARS, basis=basis, **of)
        yield Question("share", "2024..2026", basis=basis, **of)
        for year in ("2023", "2025", "2026"):
            yield Question("rank", year, basis=basis, **of)
        for top in ("1", "2", "3"):
            yield Question(
                "concentration", LATE_YEARS, top=top, basis=basis, **of
            )


def of_pairs(basis):
    for one, other in PAIRS:
        for year in ("2022", "2023", "2024", "2025", "2026"):
            for name in ("multiple", "difference"):
                yield Question(name, one, other, year, basis=basis)


def of_bridges():
    ends = (("2021", "2022"), ("2023", "2024"), ("2024", "2025"), ("2025", "2026"))
    for basis in FEW_BASES[:4]:
        for of in POPULATIONS[1:]:
            for pair in ends[1:]:
                yield Question("bridge", *pair, of=of, basis=basis)
    with_leases = {"uses": "capex,lease"}
    for company in ("microsoft", "meta", "amazon", "alphabet", "us-four"):
        for pair in (*ends, ("FY2024", "FY2025")):
            yield Question("bridge", *pair, of=company, by="definition")
            yield Question("bridge", *pair, of=company, by="use", basis=with_leases)
            yield Question(
                "bridge", *pair, of=company, by="use",
                basis={**with_leases, "currency": "EUR"},
            )
    for measure in ("revenue", "operating-cash-flow", "debt-issuance"):
        yield Question("bridge", "2023", "2024", of="us-five", measure=measure)


def of_outlooks(data):
    for company in spenders(data):
        for year in ("2024", "2025", "2026", "FY2025", "FY2026"):
            for basis in ({}, {"as-of": "2025-12-23"}):
                for name in OF_OUTLOOKS:
                    yield Question(name, company, year, basis=basis)
    for since, until in (
        ("2023-12-31", "2024-12-31"),
        ("2024-12-31", "2025-02-28"),
        ("2025-02-28", "2025-07-31"),
        ("2025-07-31", "2026-03-31"),
    ):
        for of in ("us-four", "alphabet,oracle,bytedance", "us-five,nvidia"):
            yield Question("changes", since, until=until, of=of)


def of_measures(data):
    for measure in MEASURES:
        here = {"measure": measure}
        yield Question("panel", LATE_YEARS, **here)
        yield Question("share", "2024..2025", of="us-five", **here)
        yield Question("rank", "2024", **here)
        yield Question("concentration", "2023..2025", of="us-four", top="2", **here)
        yield Question("index", LATE_YEARS, of="us-five", **here)
        for company in ("alphabet", "amazon", "microsoft", "us-four", "bytedance"):
            yield Question("growth", company, "2024", "2025", **here)
            yield Question("cagr", company, "2022", "2025", **here)
            yield Question("cumulative", company, "2023..2025", **here)
            yield Question("trailing", company, **here)
            yield Question("difference", company, "meta", "2024", **here)
            yield Question("multiple", company, "meta", "2024", **here)
            yield Question("share-of", company, "2024", part=measure)
            yield Question("share-of", company, "2024", part="capex", total=measure)


def of_things():
    """Orders, published shares, what stands in articles."""
    for company in ("bytedance", "alibaba", "tencent", "openai", "microsoft"):
        for year in ("2024", "2025", "2026"):
            for basis in ({}, ARTICLE, {"currency": "CNY"}):
                yield Question("order", company, year, basis=basis)
                yield Question(
                    "share-of", company, year, part="order", total="capex",
                    basis=basis,
                )
    for basis in ({}, {"definition": "gross"}, {"periods": "any"}):
        yield Question(
            "growth", "us-investment-grade", "2020", "2025-01-01/2025-11-30",
            measure="market-issuance", basis=basis,
        )
    yield Question(
        "multiple", "bytedance", "alphabet", "2025-10", measure="tokens"
    )


def all_of(data):
    for basis in BASES:
        yield from of_each_company(data, basis)
    for basis in FEW_BASES:
        yield from of_pairs(basis)
        yield from of_populations(basis)
    yield from of_bridges()
    yield from of_outlooks(data)
    yield from of_issuers(data)
    yield from of_measures(data)
    yield from of_things()
