"""What a pack was made from, as W3C PROV."""

from __future__ import annotations

import json
from typing import Any

from prov.model import PROV_TYPE, ProvActivity, ProvDocument, ProvEntity

from inspection_evidence.pack.data.provenance import SourceFile, Versions, provenance
from tests import pack_evidence as thornmere
from tests.pack_sources import sources

KPI = SourceFile("kpi/lait/2026-edition.xlsx", "a" * 64)
NOTEBOOK = SourceFile("notebooks/4-pack.ipynb", "b" * 64)
MADE = SourceFile("thornmere-pack.html", "c" * 64)


def told(run: str = "20261122T070501Z-abc123") -> dict[str, Any]:
    evidence = thornmere.evidence().model_copy(update={"run": run})
    return provenance(sources(evidence), Versions("1.2.3", "7"), [KPI], [NOTEBOOK], [MADE])


def test_every_file_is_there_by_its_sha256_with_its_path() -> None:
    entities = told()["entity"]
    wanted = {one.sha256: one.path for one in thornmere.evidence().documents}
    wanted |= {one.sha256: one.path for one in (KPI, NOTEBOOK, MADE)}
    assert {one["ie:sha256"]: one["prov:label"] for one in entities.values() if "ie:sha256" in one} == wanted


def test_every_name_that_is_referred_to_is_described() -> None:
    document = told()
    known = {*document["entity"], *document["activity"], *document["agent"]}
    relations = ("used", "wasGeneratedBy", "wasDerivedFrom", "hadMember", "wasAssociatedWith")
    named = {name for kind in relations for relation in document[kind].values() for name in relation.values()}
    assert named <= known
    assert {name.partition(":")[0] for name in known} <= set(document["prefix"])


def test_versions_snapshot_run_and_state_are_told() -> None:
    document = told()
    suite = document["agent"]["ie:suite"]
    assert (suite["ie:version"], suite["ie:extractorVersion"]) == ("1.2.3", "7")
    assert document["entity"]["ie:evidence"]["ie:snapshot"]["$"] == "3"
    pack = document["entity"]["ie:pack"]
    assert (pack["ie:state"], pack["ie:audience"]) == ("draft", "public")
    assert pack["ie:asAt"] == {"$": "2026-11-22", "type": "xsd:date"}


def test_the_moment_is_that_of_the_reading_and_of_nothing_else() -> None:
    activities = told()["activity"]
    assert activities["ie:reading"]["prov:endTime"] == "2026-11-22T07:05:01Z"
    assert "prov:endTime" not in activities["ie:making"]
    assert "prov:endTime" not in told("by hand")["activity"]["ie:reading"]


def test_the_pack_was_made_by_the_plan_of_its_notebooks() -> None:
    plans = [one.get("prov:plan") for one in told()["wasAssociatedWith"].values()]
    assert f"ie:sha256/{NOTEBOOK.sha256}" in plans


def test_it_is_prov_json_that_a_reader_of_it_takes_whole() -> None:
    written = told()
    read = ProvDocument.deserialize(content=json.dumps(written), format="json")
    kinds = {kind: content for kind, content in written.items() if kind != "prefix"}
    assert len(list(read.get_records())) == sum(map(len, kinds.values()))
    assert {str(one.identifier) for one in read.get_records(ProvEntity)} == set(written["entity"])
    again = ProvDocument.deserialize(content=read.serialize(format="json"), format="json")
    assert again == read


def test_its_types_are_names_and_its_moments_times() -> None:
    read = ProvDocument.deserialize(content=json.dumps(told()), format="json")
    (pack,) = read.get_record("ie:pack")
    assert {one.uri for one in pack.get_attribute(PROV_TYPE)} == {"http://www.w3.org/ns/prov#Collection"}
    activities = [one for one in read.get_records(ProvActivity) if isinstance(one, ProvActivity)]
    ended = [one.get_endTime() for one in activities]
    assert [one.isoformat() for one in ended if one] == ["2026-11-22T07:05:01+00:00"]


def test_the_pack_is_derived_from_the_evidence_and_that_holds_every_file() -> None:
    document = told()
    (derived,) = document["wasDerivedFrom"].values()
    assert derived == {"prov:generatedEntity": "ie:pack", "prov:usedEntity": "ie:evidence"}
    members = [one for one in document["hadMember"].values() if one["prov:collection"] == "ie:evidence"]
    files = {f"ie:sha256/{one.sha256}" for one in thornmere.evidence().documents}
    assert {one["prov:entity"] for one in members} == files
