"""Fit the coefficients of the linking models on hand labels; never needed to run the suite.

    python -m tools.fit_links LINKS.json REPEATS.json REPORTS.json [--crossed FOLDER] [--write]

LINKS.json: recommendations with `best`, `also` and `theme`; REPEATS.json: authorities with
recommendations and labelled pairs; REPORTS.json: labelled reports, whose recommendations are counted
for the frequencies. Prints how many themes are right, cross-validated over authorities; with
`--crossed`, writes the cross-validated suggestions and repeats for the scorers; with `--write`, puts
coefficients and frequencies (no text of any recommendation) into the package.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from inspection_evidence import linking
from inspection_evidence.kpis.catalogue import Kpi, load_catalogue
from inspection_evidence.kpis.themes import load_themes
from inspection_evidence.linking import kpi_links, repeats
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.kpi_features import kpi_features
from inspection_evidence.linking.mentions import mentions_in
from inspection_evidence.linking.pair_features import pair_features
from inspection_evidence.linking.theme_features import theme_features
from inspection_evidence.linking.words import telling_stems
from inspection_evidence.settings import Workspace
from tools.linear_models import Features, Row, crossed, fit_choice, fit_logistic

PACKAGE = Path(linking.__file__).parent

FOLDS = 10
ALSO = 0.55
"""What a fair supporting KPI counts where one that measures counts 1."""
RELATED = 0.5
"""What a related pair counts where a repeat counts 1."""


def folds_of(names: list[str]) -> dict[str, int]:
    """The fold of each authority."""
    return {name: place % FOLDS for place, name in enumerate(sorted(set(names)))}


def asked_of(row: dict[str, Any]) -> Asked:
    """A labelled recommendation as linking sees it."""
    return Asked(row["rid"], row["text"], row["framework"], row["section"], row["owner"])


class ThemeFit:
    """The theme model over the labelled recommendations."""

    def __init__(self, links: list[dict[str, Any]], folds: list[int]) -> None:
        workspace = Workspace.find()
        themes = load_themes(workspace.themes_file).themes
        self.ids = list(themes)
        self.rows = [[theme_features(asked_of(row), theme) for theme in themes.values()] for row in links]
        self.right = [self.ids.index(row["theme"]) for row in links]
        self.folds = folds

    def whole(self) -> Features:
        """The coefficients fitted on all rows."""
        return fit_choice(self.rows, self.right)

    def predicted(self, weights_of: Callable[[int], Features]) -> list[str]:
        """The theme of each row by the coefficients for its fold."""
        return [self._best(row, weights_of(fold)) for row, fold in zip(self.rows, self.folds, strict=True)]

    def crossed(self) -> list[str]:
        """The theme of each row by a model that has seen none of its authority."""
        fitted = {fold: self._without(fold) for fold in set(self.folds)}
        return self.predicted(lambda fold: fitted[fold])

    def _without(self, fold: int) -> Features:
        kept = [place for place, other in enumerate(self.folds) if other != fold]
        return fit_choice([self.rows[place] for place in kept], [self.right[place] for place in kept])

    def _best(self, row: list[Features], weights: Features) -> str:
        scores = [sum(value * weights.get(name, 0.0) for name, value in one.items()) for one in row]
        return self.ids[int(np.argmax(scores))]


def kpi_rows(links: list[dict[str, Any]], folds: list[int], themes: list[str]) -> Iterator[Row]:
    """A row for every KPI that anything in a recommendation speaks for."""
    kpis: list[Kpi] = list(load_catalogue(Workspace.find()).all())
    for row, fold, theme in zip(links, folds, themes, strict=True):
        asked = asked_of(row)
        for kpi in kpis:
            features = kpi_features(asked, kpi, theme)
            if features:
                target = 1.0 if kpi.id in row["best"] else ALSO if kpi.id in row["also"] else 0.0
                yield Row(features, target, fold, (row["rid"], kpi.id))


def pair_rows(authorities: list[dict[str, Any]]) -> Iterator[Row]:
    """A row for every later and earlier recommendation of an authority that share a topic."""
    for fold, authority in enumerate(authorities):
        labels = {
            (p["later_h12"], p["later_text"], p["earlier_h12"], p["earlier_text"]): p["label"]
            for p in authority["pairs"]
        }
        told = [(row, Asked(row["h12"], row["text"])) for row in authority["recommendations"]]
        for later, asked in told:
            for earlier, before in told:
                features = pair_features(asked, before) if earlier["date"] < later["date"] else {}
                if features and earlier["h12"] != later["h12"]:
                    key = (later["h12"], later["text"], earlier["h12"], earlier["text"])
                    target = {"repeat": 1.0, "related": RELATED}.get(labels.get(key, ""), 0.0)
                    yield Row(features, target, fold, key)


def counted(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """In how many recommendations each concept and each stem stands."""
    texts = list(dict.fromkeys(item["text"] for report in reports for item in report["recommendations"]))
    concepts = Counter(key for text in texts for key in mentions_in(text))
    names = telling_stems(" ".join(report["authority"] or "" for report in reports))
    stems = Counter(stem for text in texts for stem in telling_stems(text) - names)
    return {
        "texts": len(texts),
        "concepts": dict(sorted(concepts.items())),
        "stems": {stem: count for stem, count in sorted(stems.items()) if count > 2},
    }


def put(file: str, content: dict[str, Any]) -> None:
    """Write a file of the package as JSON that a difference can be read in."""
    (PACKAGE / file).write_text(json.dumps(content, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def rounded(weights: Features) -> Features:
    """Coefficients to three places; those that round to nought say nothing and are left out."""
    return {name: round(value, 3) for name, value in weights.items() if abs(value) >= 0.0005}


def write_crossed_links(links: list[dict[str, Any]], rows: list[Row], themes: list[str], file: Path) -> None:
    """Write the cross-validated suggestions as `inspection-evidence suggest` writes them, for a scorer."""
    scored: dict[str, list[tuple[float, str]]] = {row["rid"]: [] for row in links}
    for row, value in zip(rows, crossed(rows), strict=True):
        scored[row.about[0]].append((value, row.about[1]))
    with file.open("w", encoding="utf-8") as out:
        for asked, theme in zip(links, themes, strict=True):
            best = sorted(scored[asked["rid"]], reverse=True)[: kpi_links.MOST_SUGGESTED]
            fits = bool(best) and best[0][0] >= kpi_links.FIRST_AT_LEAST
            kept = [one for one in best if fits and one[0] >= kpi_links.FURTHER_AT_LEAST]
            suggestions = [{"kpi": kpi, "score": value, "reasons": []} for value, kpi in kept]
            print(json.dumps({"rid": asked["rid"], "theme": theme, "suggestions": suggestions}), file=out)


def write_crossed_repeats(rows: list[Row], file: Path) -> None:
    """Write the cross-validated repeats as `inspection-evidence repeats` writes them, for a scorer."""
    scored = list(zip(rows, crossed(rows), strict=True))
    best: dict[tuple[str, ...], float] = {}
    for row, value in scored:
        best[row.about[:2]] = max(value, best.get(row.about[:2], 0.0))
    with file.open("w", encoding="utf-8") as out:
        for row, value in scored:
            bar = repeats.BEST_AT_LEAST if value >= best[row.about[:2]] else repeats.FURTHER_AT_LEAST
            if value >= bar:
                keys = ("later_h12", "later_text", "earlier_h12", "earlier_text")
                print(json.dumps(dict(zip(keys, row.about, strict=True))), file=out)


def parsed() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("links", type=Path)
    parser.add_argument("repeats", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--write", action="store_true", help="put what was fitted into the package")
    parser.add_argument("--crossed", type=Path, help="a folder for cross-validated answers, for the scorers")
    return parser.parse_args()


def main() -> None:
    """Fit, print and write."""
    told = parsed()
    links, authorities, reports = (
        json.loads(file.read_text(encoding="utf-8")) for file in (told.links, told.repeats, told.reports)
    )
    if told.write:
        put("frequencies.json", counted(reports))
        frequencies.cache_clear()
    authority = {report["h12"]: report["authority"] for report in reports}
    names = [authority.get(row["rid"][:12], row["rid"][:12]) for row in links]
    theme = ThemeFit(links, [folds_of(names)[name] for name in names])
    themes = theme.crossed()
    kpis, pairs = list(kpi_rows(links, theme.folds, themes)), list(pair_rows(authorities))
    right = sum(got == row["theme"] for got, row in zip(themes, links, strict=True))
    print(f"theme right, cross-validated: {100 * right / len(links):.1f}")
    if told.crossed:
        write_crossed_links(links, kpis, themes, told.crossed / "links.jsonl")
        write_crossed_repeats(pairs, told.crossed / "repeats.jsonl")
    if told.write:
        models = {"theme": theme.whole(), "kpi": fit_logistic(kpis), "repeat": fit_logistic(pairs)}
        put("coefficients.json", {name: rounded(weights) for name, weights in models.items()})


if __name__ == "__main__":
    main()
