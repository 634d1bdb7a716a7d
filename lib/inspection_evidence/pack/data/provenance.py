"""What a pack was made from, by what and when: W3C PROV as PROV-JSON.

PROV-JSON is the W3C member submission of 24 April 2013; the model is PROV-DM. Every file is known by
its sha256, its path is counted from the inputs folder, and no clock of the rendering stands in it, so
that the same inputs give the same bytes: the moment is that of the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from inspection_evidence.model import Document
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.links import published_address

_PREFIXES = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ie": "urn:inspection-evidence:",
}
_READ_AT = re.compile(r"^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
_EVIDENCE, _PACK, _SUITE = "ie:evidence", "ie:pack", "ie:suite"
_READING, _MAKING = "ie:reading", "ie:making"


@dataclass(frozen=True)
class SourceFile:
    """A file something was made from or that was made: a name or path without its machine's folders."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Versions:
    """What did the work: the suite's version, and that of the part which reads documents."""

    suite: str
    extractor: str


def provenance(
    sources: PackSources,
    versions: Versions,
    kpi_files: Iterable[SourceFile],
    notebooks: Iterable[SourceFile],
    made: Iterable[SourceFile],
) -> dict[str, Any]:
    """The provenance of a pack as a PROV-JSON document.

    `kpi_files` are the releases that its figures come from, `notebooks` those that were run, `made` the
    files that stand beside it.
    """
    documents = {_file_name(one.sha256): _document(one, sources) for one in sources.selection.documents}
    figures = {_file_name(one.sha256): _source(one, "ie:KpiRelease") for one in kpi_files}
    plans = {_file_name(one.sha256): _source(one, "prov:Plan") for one in notebooks}
    results = {_file_name(one.sha256): _source(one, "ie:PackFile") for one in made}
    return {
        "prefix": _PREFIXES,
        "entity": {
            **documents,
            **figures,
            **plans,
            **results,
            _EVIDENCE: _evidence(sources),
            _PACK: _pack(sources),
        },
        "activity": _activities(sources),
        "agent": {_SUITE: _suite(versions)},
        "used": _uses(documents, figures),
        "wasGeneratedBy": {
            "_:evidence": {"prov:entity": _EVIDENCE, "prov:activity": _READING},
            "_:pack": {"prov:entity": _PACK, "prov:activity": _MAKING},
        },
        "wasDerivedFrom": {"_:told": {"prov:generatedEntity": _PACK, "prov:usedEntity": _EVIDENCE}},
        "hadMember": {**_members("read", _EVIDENCE, documents), **_members("made", _PACK, results)},
        "wasAssociatedWith": _associations(plans),
    }


def _file_name(sha256: str) -> str:
    return f"ie:sha256/{sha256}"


def _document(document: Document, sources: PackSources) -> dict[str, Any]:
    published = published_address(document, sources.borough)
    kind = {"ie:family": document.framework.value} if document.framework else {}
    address = {"ie:url": _typed(published, "xsd:anyURI")} if published else {}
    return {
        **_source(SourceFile(document.path, document.sha256), "ie:Document"),
        "ie:verdict": document.verdict.value,
        **kind,
        **address,
    }


def _source(file: SourceFile, kind: str) -> dict[str, Any]:
    return {"prov:type": _typed(kind, "xsd:QName"), "prov:label": file.path, "ie:sha256": file.sha256}


def _evidence(sources: PackSources) -> dict[str, Any]:
    evidence = sources.evidence
    snapshot = {} if evidence.snapshot is None else {"ie:snapshot": _typed(str(evidence.snapshot), "xsd:int")}
    return {
        "prov:type": _typed("prov:Collection", "xsd:QName"),
        "prov:label": f"Evidence of {sources.borough.name}",
        "ie:run": evidence.run,
        **snapshot,
    }


def _pack(sources: PackSources) -> dict[str, Any]:
    borough, run = sources.borough, sources.run
    approval = {"ie:approvedBy": run.approved_by} if run.approved_by else {}
    return {
        "prov:type": _typed("prov:Collection", "xsd:QName"),
        "prov:label": f"Inspection evidence pack of {borough.name}",
        "ie:borough": borough.slug,
        "ie:fictional": _typed(str(borough.fictional).lower(), "xsd:boolean"),
        "ie:asAt": _typed(run.as_at.isoformat(), "xsd:date"),
        "ie:state": "draft" if run.draft else "committee",
        "ie:audience": run.audience,
        **approval,
    }


def _activities(sources: PackSources) -> dict[str, Any]:
    found = _READ_AT.match(sources.evidence.run)
    ended = {}
    if found:
        year, month, day, hour, minute, second = found.groups()
        ended = {"prov:endTime": f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"}
    return {
        _READING: {"prov:label": "Reading of the documents", **ended},
        _MAKING: {"prov:label": "Linking, and making of the pack"},
    }


def _suite(versions: Versions) -> dict[str, Any]:
    return {
        "prov:type": _typed("prov:SoftwareAgent", "xsd:QName"),
        "prov:label": "inspection-evidence",
        "ie:version": versions.suite,
        "ie:extractorVersion": versions.extractor,
    }


def _uses(documents: Iterable[str], figures: Iterable[str]) -> dict[str, Any]:
    pairs = [(_READING, name) for name in documents]
    pairs += [(_MAKING, name) for name in (_EVIDENCE, *figures)]
    return {
        f"_:used{place}": {"prov:activity": activity, "prov:entity": entity}
        for place, (activity, entity) in enumerate(pairs, start=1)
    }


def _members(name: str, collection: str, members: Iterable[str]) -> dict[str, Any]:
    return {
        f"_:{name}{place}": {"prov:collection": collection, "prov:entity": member}
        for place, member in enumerate(members, start=1)
    }


def _associations(plans: Mapping[str, Any]) -> dict[str, Any]:
    reading = {"_:reading": {"prov:activity": _READING, "prov:agent": _SUITE}}
    return reading | {
        f"_:making{place}": {"prov:activity": _MAKING, "prov:agent": _SUITE, "prov:plan": plan}
        for place, plan in enumerate(plans, start=1)
    }


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"$": value, "type": kind}
