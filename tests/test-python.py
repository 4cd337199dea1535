# What Python sees of the library. Each case runs in a process of its own, so
# that a crash is charged to the case that made it.
# Usage: test-python.py [CASE]
#
# SPDX-License-Identifier: MIT
import subprocess
import sys

SKIPPED = 77
CASES = {}


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES[function.__name__] = function
    return function


@case
def version_is_there():
    assert isinstance(Capex.MAJOR_VERSION, int)
    assert Capex.VERSION_S.count(".") == 2


@case
def error_domain_is_that_of_the_library():
    domain = GLib.quark_to_string(Capex.Error.quark())
    assert domain == "capex-error-quark", domain


@case
def error_codes_have_nicks():
    assert Capex.Error.OUT_OF_RANGE.value_nick == "out-of-range"


ARTICLE = "cryptopolitan-2025-12-23"


def dataset():
    return Capex.Dataset.new_bundled()


def basis(**parts):
    made = Capex.Basis.new()
    for part, value in parts.items():
        made.set(part.replace("_", "-"), value)
    return made


def numbers(amount):
    """Stated, low and high as texts; None where there is none."""
    return (
        amount.dup_stated_string(),
        amount.dup_low_string(),
        amount.dup_high_string(),
    )


def close(told, wanted):
    return abs(told - wanted) < 1e-12


@case
def check_tells_findings_and_counts_those_without_a_reason():
    findings = Capex.check(dataset(), None, None)
    reason = findings.find_column("reason")
    assert findings.get_n_rows() > 0
    assert all(findings.get_text(row, reason)
               for row in range(findings.get_n_rows()))
    assert Capex.check_count_open(findings) == 0
    try:
        Capex.check(dataset(), "yesterday", None)
    except GLib.Error as error:
        assert error.matches(Capex.Error.quark(), Capex.Error.SYNTAX), error
    else:
        raise AssertionError("yesterday is no day")


@case
def funding_sources_know_what_may_be_added():
    sources = Capex.FundingSource
    uses = [Capex.funding_source_is_use(source) for source in (
        sources.CAPEX, sources.LEASE, sources.DEBT)]
    assert uses == [True, True, False], uses
    assert Capex.funding_source_to_string(sources.DEBT) == "debt"


@case
def spend_year_keeps_debt_out_of_its_total():
    year = Capex.SpendYear.new(
        dataset(), basis(as_of="2026-07-29"), "alphabet", "2025"
    )
    assert numbers(year.get_total()) == ("91447000000",) * 3
    debt = year.get_amount(Capex.FundingSource.DEBT)
    assert numbers(debt) == ("32137000000",) * 3
    assert close(year.get_debt_to_spend().get_stated(), 32137 / 91447)


@case
def spend_year_says_none_where_it_is_not_known():
    year = Capex.SpendYear.new(
        dataset(), basis(source=ARTICLE), "bytedance", "2026"
    )
    assert year.get_amount(Capex.FundingSource.DEBT) is None
    assert year.get_debt_to_spend() is None


@case
def growth_has_bounds():
    growth = Capex.Growth.new(
        dataset(), basis(source=ARTICLE), "bytedance", "2025", "2026", None
    )
    ratio = growth.get_ratio()
    assert (growth.get_from(), growth.get_to()) == ("2025", "2026")
    assert close(ratio.get_stated(), 3 / 43)
    assert close(ratio.get_low(), 19 / 431)
    assert close(ratio.get_high(), 41 / 429)
    assert growth.get_table().get_caveats(0) & Capex.Caveats.FORWARD


@case
def growth_over_unequal_periods_raises():
    try:
        Capex.Growth.new(
            dataset(), None, "us-investment-grade", "2020",
            "2025-01-01/2025-11-30", "market-issuance",
        )
    except GLib.Error as error:
        assert error.matches(Capex.Error.quark(), Capex.Error.REFUSED), error
    else:
        raise AssertionError("it was answered")


@case
def share_takes_a_list_of_companies():
    share = Capex.Share.new(
        dataset(), basis(source=ARTICLE), "2025", ["bytedance", "us-four"], None
    )
    assert share.get_n_rows() == 2
    assert share.get_company(0) == "bytedance"
    assert close(share.get_ratio(0).get_high(), 21.55 / 321.55)
    assert numbers(share.get_amount(1)) == (None, "300000000000", None)


@case
def share_of_all_companies_takes_none():
    share = Capex.Share.new(dataset(), None, "2024", None, None)
    assert share.get_n_rows() > 4


@case
def rank_is_zero_without_a_stated_value():
    rank = Capex.Rank.new(
        dataset(), basis(source=ARTICLE), "2025", ["bytedance", "us-four"], None
    )
    places = [
        (rank.get_rank(row), rank.get_best(row), rank.get_worst(row))
        for row in range(rank.get_n_rows())
    ]
    assert places == [(1, 2, 2), (0, 1, 1)], places


@case
def a_mix_has_a_share_for_each_use():
    mix = Capex.Mix.new(
        dataset(), basis(as_of="2026-07-29"), "microsoft", "FY2025"
    )
    shares = {
        mix.get_source(row): mix.get_ratio(row).get_stated() for row in (0, 1)
    }
    assert close(shares["capex"], 64551 / 70075), shares
    assert close(shares["lease"], 5524 / 70075), shares
    assert mix.get_kind(2) == "source"


@case
def a_bridge_has_a_row_for_each_part_and_one_for_the_total():
    bridge = Capex.Bridge.new(
        dataset(), basis(as_of="2026-07-29"), "2024", "2025", ["meta"],
        "definition", None
    )
    changes = {
        bridge.get_part(row): bridge.get_amount(row).dup_stated_string()
        for row in range(bridge.get_n_rows())
    }
    assert changes == {
        "filed": "32435000000",
        "finance-lease-principal": "555000000",
        "total": "32990000000",
    }, changes
    assert bridge.get_currency(2).dup_stated_string() == "0"
    by = Capex.Comparison.find("bridge")
    assert by.list_parameter_choices(3) == ["company", "use", "definition"]
    assert by.list_parameter_choices(0) is None or not by.list_parameter_choices(0)


@case
def a_reconciliation_has_a_verdict_for_each_two():
    meta = Capex.Reconcile.new(
        dataset(), basis(as_of="2026-07-29"), "meta", "2025", None
    )
    told = [
        (meta.get_check(row), meta.get_verdict(row),
         meta.get_amount(row).dup_stated_string())
        for row in range(meta.get_n_rows())
    ]
    assert told[0] == ("identity", "agrees", "0"), told
    assert told[-1] == (
        "definitions", "differs in definition", "2524000000"
    ), told


@case
def a_concentration_has_an_index_and_a_top():
    one = Capex.Concentration.new(
        dataset(), basis(as_of="2026-07-29"), "2024", ["us-four"], 2, None
    )
    assert (one.get_companies(0), one.get_top(0)) == (4, 2)
    assert 0.25 < one.get_hhi(0).get_stated() < 1
    assert one.get_certain(0) == "microsoft, amazon", one.get_certain(0)
    assert one.get_possible(0) is None


@case
def intensity_is_told_by_three_ratios():
    meta = Capex.Intensity.new(
        dataset(), basis(as_of="2026-07-29"), "meta", "2025"
    )
    assert close(meta.get_capex_to_revenue(0).get_stated(), 69691 / 200966)
    assert close(
        meta.get_capex_to_operating_cash_flow(0).get_stated(), 69691 / 115800
    )
    assert close(meta.get_capex_to_depreciation(0).get_stated(), 69691 / 18000)


@case
def funding_adds_sources_and_uses():
    one = Capex.Funding.new(
        dataset(), basis(as_of="2026-07-29"), "microsoft", "FY2024"
    )
    assert one.get_debt(0).dup_stated_string() == "575000000"
    assert one.get_free_cash_flow(0).dup_stated_string() == "74071000000"
    assert one.get_lease_principal(0).dup_stated_string() == "1286000000"


@case
def growth_a_year_counts_years_by_dates():
    cagr = Capex.Cagr.new(
        dataset(), basis(as_of="2026-07-29"), "alphabet", "2022", "2025", None
    )
    assert cagr.get_years().get_stated() == 3
    assert close(
        cagr.get_ratio().get_stated(), (91447 / 31485) ** (1 / 3) - 1
    )


@case
def changes_tell_why():
    changes = Capex.Changes.new(
        dataset(), basis(as_of="2025-02-01"), "2024-12-31", None, ["meta"],
        "2023", None,
    )
    assert changes.get_n_rows() == 1
    assert changes.get_before(0).dup_stated_string() == "27266000000"
    assert changes.get_change(0).dup_stated_string() == "-221000000"
    assert changes.get_why(0) == "reclassification"


@case
def changes_of_a_question_tell_its_cells():
    changes = Capex.Changes.new_of_question(
        dataset(), basis(as_of="2025-07-31"), "2025-06-30", None,
        "growth microsoft FY2024 FY2025",
    )
    cells = [changes.get_cell(i) for i in range(changes.get_n_rows())]
    assert cells == ["to_amount", "ratio"], cells
    assert close(changes.get_after_ratio(1).get_stated(), 64551 / 44477 - 1)


@case
def words_of_a_question_find_their_parameters():
    values, taken = Capex.Comparison.find("growth").map_words(
        {"to": "2025"}, ["meta", "2024", "2023"]
    )
    assert values == {"company": "meta", "from": "2024", "to": "2025"}
    assert taken == 2


@case
def index_is_a_number_where_the_base_is_a_hundred():
    index = Capex.Index.new(
        dataset(), basis(as_of="2026-07-29"), "2023..2024", None, ["meta"], None
    )
    assert index.get_index(0).get_stated() == 100
    assert close(index.get_index(1).get_stated(), 3725600 / 27045)
    assert index.get_base(1) == "2023"


@case
def cumulative_totals_run():
    run = Capex.Cumulative.new(
        dataset(), basis(as_of="2026-07-29"), "meta", "2023..2025", None
    )
    assert run.get_total(2).dup_stated_string() == "133992000000"


@case
def trailing_months_end_with_the_newest_quarter():
    trailing = Capex.Trailing.new(
        dataset(), basis(as_of="2025-12-23"), "microsoft", None, None
    )
    assert trailing.get_ending() == "2025-09-30"
    assert trailing.get_amount().dup_stated_string() == "69022000000"


@case
def revisions_are_held_against_the_line_that_was_guided():
    chain = Capex.Revisions.new(
        dataset(), basis(as_of="2026-07-29"), "meta", "2025", None
    )
    rows = range(chain.get_n_rows())
    assert [chain.get_direction(row) for row in rows] == [
        "first", "raised", "narrowed", "narrowed", "actual"
    ]
    assert [chain.get_status(row) for row in rows] == ["guidance"] * 4 + ["actual"]
    assert (chain.get_company(1), chain.get_period(1)) == ("meta", "2025")
    assert (chain.get_known(1), chain.get_speaker(1)) == ("2025-04-30", "meta")
    assert chain.get_certainty(1) == "stated more"
    assert chain.get_change(1).dup_stated_string() == "5500000000"
    assert chain.get_to_actual(3).dup_low_string() == "215000000"
    assert chain.get_verdict(3) == "certainly above"
    assert chain.get_amount(4).dup_stated_string() == "72215000000"
    assert chain.get_change(0) is None and chain.get_speaker(4) is None
    assert chain.get_definition(4) == "with-lease-principal"
    assert chain.get_scope(4) == "total"


@case
def surprises_are_of_the_definition_that_was_guided():
    one = Capex.Surprise.new(
        dataset(), basis(as_of="2026-07-29"), "meta", "2025", None, None
    )
    assert (one.get_company(), one.get_period()) == ("meta", "2025")
    assert one.get_outlook().dup_high_string() == "72000000000"
    assert one.get_outlook_known() == "2025-10-29"
    assert one.get_status() == "guidance"
    assert one.get_actual().dup_stated_string() == "72215000000"
    assert one.get_actual_known() == "2026-01-28"
    assert one.get_amount().dup_stated_string() == "1215000000"
    assert close(one.get_ratio().get_stated(), 72215 / 71000 - 1)
    assert one.get_verdict() == "certainly above"
    assert one.get_definition() == "with-lease-principal"
    assert one.get_scope() == "total"


@case
def rest_of_a_year_is_implied():
    one = Capex.Implied.new(
        dataset(), basis(as_of="2025-11-01"), "meta", "2025", None
    )
    assert (one.get_company(), one.get_period()) == ("meta", "2025")
    assert one.get_outlook().dup_stated_string() == "71000000000"
    assert one.get_status() == "guidance"
    assert one.get_so_far().dup_stated_string() == "50078000000"
    assert one.get_so_far_covers() == "2025-9M"
    assert one.get_amount().dup_low_string() == "19922000000"
    assert (one.get_covers(), one.get_days()) == ("2025Q4", 92)
    assert one.get_before_amount().dup_stated_string() == "14836000000"
    assert close(one.get_growth().get_stated(), 20922 / 14836 - 1)
    assert one.get_definition() == "with-lease-principal"
    assert one.get_scope() == "total"


@case
def panel_has_growth_and_gaps():
    panel = Capex.Panel.new(
        dataset(), basis(as_of="2026-07-29"), "2023..2024",
        ["meta", "bytedance"], None,
    )
    assert panel.get_n_rows() == 4
    assert panel.get_growth(0) is None
    assert close(panel.get_growth(1).get_stated(), 37256 / 27045 - 1)
    assert panel.get_status(1) == "actual"
    assert panel.get_amount(3) is None


@case
def multiple_of_an_open_amount_is_at_least():
    multiple = Capex.Multiple.new(
        dataset(), basis(source=ARTICLE), "us-four", "bytedance", "2025", None
    )
    ratio = multiple.get_ratio()
    assert not ratio.has_stated() and not ratio.has_high()
    assert close(ratio.get_low(), 300 / 21.55)


@case
def difference_keeps_its_sign():
    difference = Capex.Difference.new(
        dataset(), basis(as_of="2026-07-29"), "meta", "microsoft", "2024", None
    )
    assert numbers(difference.get_amount()) == ("-18296000000",) * 3


@case
def order_is_quantity_times_price():
    order = Capex.Order.new(
        dataset(), basis(source=ARTICLE), "bytedance", "2026"
    )
    assert numbers(order.get_amount()) == ("400000000", "380000000", "420000000")


@case
def order_is_a_share_of_the_budget():
    share = Capex.ShareOf.new(
        dataset(), basis(source=ARTICLE), "bytedance", "2026", "order", "capex"
    )
    assert share.get_part() == "order"
    assert close(share.get_ratio().get_stated(), 2 / 115)


@case
def part_of_an_unknown_total_raises():
    try:
        Capex.Part.new(
            dataset(), basis(source=ARTICLE), "us-investment-grade", "2025",
            "ai-share-of-issuance",
        )
    except GLib.Error as error:
        assert error.matches(Capex.Error.quark(), Capex.Error.REFUSED), error
    else:
        raise AssertionError("it was answered")


@case
def results_are_freed_as_often_as_they_are_made():
    data = dataset()
    for _ in range(200):
        share = Capex.Share.new(data, None, "2024", ["meta", "alphabet"], None)
        ratio = share.get_ratio(0)
        table = share.get_table()
        del share
        assert 0 < ratio.get_stated() < 1
        assert table.get_n_rows() == 2


FILING = """{"cik": 789019, "facts": {"us-gaap": {"Revenues": {"units": {"USD": [
{"start": "2023-07-01", "end": "2024-06-30", "val": 90071992547409931,
 "accn": "1-24-1", "filed": "2024-07-30", "form": "10-K"}]}}}}}"""


def filings(text):
    from gi.repository import Gio

    builder = Capex.DatasetBuilder.new()
    builder.add_reference(dataset())
    stream = Gio.MemoryInputStream.new_from_bytes(GLib.Bytes.new(text.encode()))
    Capex.sec_read_company_facts_stream(builder, "filing.json", stream, None)
    return builder.finish()


@case
def a_filing_is_read_to_its_last_digit():
    data = filings(FILING)
    assert data.get_n_rows(Capex.Register.FACTS) == 1
    fact = data.dup_fact(0)
    assert fact.get_company() == "microsoft", fact.get_company()
    assert fact.dup_amount().dup_stated_string() == "90071992547409931"
    assert fact.get_note() is None or fact.get_note() == ""


@case
def a_filing_that_is_wrong_raises_its_place():
    try:
        filings(FILING.replace("2024-06-30", "2024-06-31"))
    except GLib.Error as error:
        assert error.matches(Capex.Error.quark(), Capex.Error.OUT_OF_RANGE)
        assert error.message.startswith("filing.json:2:32: "), error.message
    else:
        raise AssertionError("it is read")


def run_all():
    failed = 0
    for name in CASES:
        run = subprocess.run(
            [sys.executable, __file__, name],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="backslashreplace",
        )
        print("FAIL" if run.returncode else "ok  ", name, run.stdout, sep=" ")
        failed += run.returncode != 0
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


try:
    import gi
except ImportError:
    print(f"{sys.executable} has no PyGObject (python3-gi)")
    sys.exit(SKIPPED)

if len(sys.argv) == 1:
    sys.exit(run_all())

gi.require_version("Capex", "0")
from gi.repository import Capex, GLib

CASES[sys.argv[1]]()
