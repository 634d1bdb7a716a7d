"""Evidence of a fictional borough, built by hand, for tests of the pack."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from inspection_evidence.model import (
    BoroughEvidence,
    Document,
    Family,
    Grade,
    Inspection,
    Judgement,
    Place,
    Quote,
    Recommendation,
    Verdict,
)
from inspection_evidence.settings import BoroughParameters, Report, RunParameters

AS_AT = date(2026, 11, 22)
G, RI = Grade.GOOD, Grade.REQUIRES_IMPROVEMENT
HOSTILE_TEXT = "<script>alert(1)</script> and <img src=x onerror=alert(2)>"


def quote(text: str, page: int = 3, verified: bool = True) -> Quote:
    return Quote(
        text=text, places=(Place(page=page, boxes=((70.0, 200.0, 520.0, 230.0),)),), verified=verified
    )


def judgement(area_key: str, grade: Grade, verified: bool = True) -> Judgement:
    return Judgement(area_key=area_key, area=area_key, grade=grade, quote=quote(grade.value, 1, verified))


def recommendation(
    label: str,
    text: str,
    page: int,
    owner: str | None = None,
    number: str | None = None,
    verified: bool = True,
) -> Recommendation:
    return Recommendation(
        id=label, number=number, text=text, section=None, owner=owner, quote=quote(text, page, verified)
    )


def document(name: str, **fields: object) -> Document:
    made = {
        "path": f"inputs/ofsted/thornmere/{name}",
        "sha256": sha256(name.encode()).hexdigest(),
        "verdict": Verdict.READ,
        "pages": 12,
    }
    return Document.model_validate({**made, **fields})


def sif_2016() -> Document:
    grades = {
        "overall_effectiveness": RI,
        "leadership": RI,
        "help_and_protection": Grade.INADEQUATE,
        "in_care": RI,
        "care_leavers": RI,
        "adoption": G,
        "lscb": G,
    }
    texts = [
        ("Local authority", "Ensure that all assessments of children’s needs take account of their history."),
        ("Local authority", "Make sure that every child in care has an up-to-date plan."),
        ("Local authority", "Improve the quality of supervision, so that managers challenge drift and "
         "delay and social workers have time to reflect on what they know of the child."),
        ("LSCB", "Monitor the use of the neglect toolkit by all partner agencies."),
    ]  # fmt: skip
    return document(
        "2016-06-14-childrens-services.pdf",
        pages=38,
        framework=Family.SIF,
        inspection_start=date(2016, 3, 1),
        inspection_end=date(2016, 3, 24),
        published=date(2016, 6, 14),
        overall_grade_status="graded",
        judgements=tuple(judgement(area, grade) for area, grade in grades.items()),
        recommendations=tuple(
            recommendation(f"thornmere/sif-2016-03-a1b2/{n}", text, 5 + n // 3, owner, str(n))
            for n, (owner, text) in enumerate(texts, start=1)
        ),
    )


def ilacs_2020() -> Document:
    grades = {
        "overall_effectiveness": G,
        "leadership": G,
        "help_and_protection": RI,
        "in_care_and_care_leavers": G,
    }
    texts = [
        "The timeliness of initial child protection conferences.",
        "The oversight of private fostering arrangements.",
        "The support that care leavers who are parents receive.",
    ]
    return document(
        "2020-02-25-childrens-services.pdf",
        pages=9,
        framework=Family.ILACS,
        inspection_start=date(2020, 1, 13),
        inspection_end=date(2020, 1, 24),
        overall_grade_status="graded",
        judgements=tuple(judgement(area, grade) for area, grade in grades.items()),
        recommendations=tuple(
            recommendation(f"thornmere/ilacs-2020-01-c3d4/u{n}", text, 2)
            for n, text in enumerate(texts, start=1)
        ),
    )


def ilacs_2026() -> Document:
    grades = {
        "leadership": Grade.OUTSTANDING,
        "help_and_protection": G,
        "in_care": G,
        "care_leavers": RI,
    }
    texts = [
        "The consistency with which personal advisers keep in touch with care leavers aged 21 and over.",
        "The quality of life-story work for children who are to be adopted.",
    ]
    return document(
        "2026-06-23-childrens-services.pdf",
        pages=11,
        framework=Family.ILACS,
        inspection_start=date(2026, 5, 11),
        inspection_end=date(2026, 5, 22),
        overall_grade_status="not_reported",
        judgements=tuple(judgement(area, grade) for area, grade in grades.items()),
        recommendations=(
            *(
                recommendation(f"thornmere/ilacs-2026-05-e5f6/u{n}", text, 2)
                for n, text in enumerate(texts, start=1)
            ),
            recommendation("thornmere/ilacs-2026-05-e5f6/u3", "Words not found again.", 2, verified=False),
        ),
    )


def area_send_2025() -> Document:
    return document(
        "2025-03-04-area-send.pdf",
        pages=9,
        framework=Family.AREA_SEND,
        inspection_start=date(2025, 1, 13),
        inspection_end=date(2025, 1, 17),
        outcome_category=2,
        outcome="Children’s experiences in Thornmere are inconsistent.",
        recommendations=(
            recommendation(
                "thornmere/area_send-2025-01-a9b8/u1",
                "Leaders should shorten the wait for speech and language therapy.",
                6,
                owner="Thornmere Integrated Care Board",
            ),
        ),
    )


def broken_file() -> Document:
    return document(
        "2022-09-13-childrens-services.pdf",
        verdict=Verdict.NOT_A_PDF,
        pages=None,
        error="The file is a web page under a PDF’s name: download the report again.",
    )


def inspection(spoken_for_by: Document, key: str) -> Inspection:
    return Inspection(key=key, authority="thornmere", sources=(spoken_for_by,))


def evidence(*documents: Document) -> BoroughEvidence:
    """Evidence of these documents; of Thornmere's four where none is given."""
    chosen = documents or (sif_2016(), ilacs_2020(), broken_file(), ilacs_2026())
    read = [found for found in chosen if found.verdict is Verdict.READ]
    return BoroughEvidence(
        borough="thornmere",
        as_at=AS_AT,
        run="2026-11-22T07-00-00Z",
        snapshot=3,
        documents=chosen,
        inspections=tuple(inspection(found, f"thornmere/{n}") for n, found in enumerate(read, start=1)),
    )


def borough(fictional: bool = True, reports: tuple[Report, ...] | None = None) -> BoroughParameters:
    listed = (
        Report(
            file="2020-02-25-childrens-services.pdf",
            published_on_site=date(2020, 2, 25),
            url="https://files.example.org/thornmere-2020.pdf",
        ),
        Report(file="2022-09-13-childrens-services.pdf", published_on_site=date(2022, 9, 13)),
    )
    return BoroughParameters(
        slug="thornmere",
        name="Thornmere",
        ons_code="X09000001",
        fictional=fictional,
        reports=listed if reports is None else reports,
    )


def run(as_at: date = AS_AT, draft: bool = True) -> RunParameters:
    return RunParameters(as_at=as_at, draft=draft)
