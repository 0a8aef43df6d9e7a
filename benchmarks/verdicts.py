"""How often the computed verdict on a claim is the one that a person wrote.

    python -m benchmarks.verdicts [DATASET] [--verbose]

Compares every claim of a dataset with what the same file holds of the show, as of the day of the claim's
sources, and prints a Markdown table, field by field: how many claims there are, how many could be compared,
and how many of these have the written verdict. ``--verbose`` lists the others.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.dataset.read import parse
from showfacts.evidence.verdicts.compare import Held, Said, names_of, said_on, verdict

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.compare import Computed
    from showfacts.model import Claim, Dataset

SHIPPED = Path(__file__).parent.parent / "data" / "shows.toml"


@dataclass(frozen=True)
class Judged:
    """A claim with the verdict that was computed for it, if any was."""

    show: str
    claim: Claim
    computed: Computed | None

    @property
    def is_equal(self) -> bool:
        return self.computed is not None and self.computed.verdict == self.claim.verdict

    def __str__(self) -> str:
        claim = self.claim
        about = f" ({claim.about})" if claim.about else ""
        found = f"{self.computed.verdict}, {self.computed.why}" if self.computed else "not compared"
        return f"{self.show} {claim.field}{about}: “{claim.value}” is {claim.verdict}; {found}"


def judged(dataset: Dataset) -> Iterator[Judged]:
    """Every claim of a dataset, with its computed verdict."""
    published = {source.id: source.published for source in dataset.sources}
    names = names_of(dataset.people, dataset.platforms)
    for show in dataset.shows:
        held = Held(show=show, names=names, published=published.get)
        for claim in show.claims:
            said = Said(
                field=claim.field,
                about=claim.about,
                value=claim.value,
                on=said_on(claim.sources, published.get),
            )
            yield Judged(show.id, claim, verdict(said, held))


def table(claims: Iterable[Judged]) -> str:
    """The counts by field, most claims first, and their sum."""
    total, compared, equal = Counter[str](), Counter[str](), Counter[str]()
    for each in claims:
        for field in (each.claim.field, "all"):
            total[field] += 1
            compared[field] += each.computed is not None
            equal[field] += each.is_equal
    lines = ["| field | claims | compared | as written | share |", "| --- | ---: | ---: | ---: | ---: |"]
    for field in sorted(total, key=lambda field: (field == "all", -total[field], field)):
        share = f"{equal[field] / compared[field]:.1%}" if compared[field] else ""
        lines.append(f"| {field} | {total[field]} | {compared[field]} | {equal[field]} | {share} |")
    return "\n".join(lines)


def agrees_wrongly(claims: Iterable[Judged]) -> list[Judged]:
    """The claims that a person found "contradicted" and the comparison says agree."""
    return [
        each
        for each in claims
        if each.claim.verdict == "contradicted" and each.computed and each.computed.verdict == "agrees"
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dataset", nargs="?", type=Path, default=SHIPPED)
    parser.add_argument("--verbose", action="store_true", help="list what is not as written")
    options = parser.parse_args()
    dataset = parse(options.dataset.read_text(encoding="utf-8"), file=str(options.dataset))
    claims = list(judged(dataset))
    print(table(claims))
    print(f"\nComputed “agrees” where a person wrote “contradicted”: {len(agrees_wrongly(claims))}")
    if options.verbose:
        print("\nOther than written:\n")
        print("\n".join(f"- {each}" for each in claims if each.computed and not each.is_equal))
        print("\nNot compared:\n")
        print("\n".join(f"- {each}" for each in claims if each.computed is None))


if __name__ == "__main__":
    main()
