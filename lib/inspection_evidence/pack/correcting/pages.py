"""Where the page of an item lies, and its picture."""

from __future__ import annotations

from pathlib import Path, PurePath

from inspection_evidence.corrections import FoundItem
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import COUNCIL_PAPERS, Document
from inspection_evidence.pack.papers.child_story import story_boxes
from inspection_evidence.pack.papers.shown import CLOSE
from inspection_evidence.pack.pictures import Picture, picture_of
from inspection_evidence.pack.selection import file_name
from inspection_evidence.reading.page_image import AROUND
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.settings.names import checked_slug

_KINDS_OF_FOLDER = ("ofsted", "committee")


def file_of(document: Document, parameters: NotebookParameters) -> Path:
    """The file that a document was read from: in the borough's folders, or in its predecessor's.

    A path that was stored elsewhere never leads out of the folders of inputs.
    """
    workspace, borough, _ = parameters
    parts = PurePath(document.path).parts
    if len(parts) == 3 and parts[0] in _KINDS_OF_FOLDER:
        try:
            return workspace.inputs / parts[0] / checked_slug(parts[1]) / file_name(document)
        except ParameterError:
            pass  # no borough's folder is called so: only the name counts
    is_paper = document.framework in COUNCIL_PAPERS
    folder = workspace.committee_folder(borough) if is_paper else workspace.ofsted_folder(borough)
    return folder / file_name(document)


def picture_of_item(found: FoundItem, parameters: NotebookParameters) -> Picture:
    """The item boxed on its page, or the whole page where only that is known; one child's story hidden."""
    document, quote = found.document, found.item.quote
    return picture_of(
        file_of(document, parameters),
        quote,
        parameters.run.page_image_resolution,
        around=CLOSE if document.framework in COUNCIL_PAPERS else AROUND,
        hidden=story_boxes(document, quote.page),
    )
