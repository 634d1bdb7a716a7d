"""Files that mean harm or are broken, for the tests and for `make fuzz`: mutators and makers.

A mutator takes a whole PDF's bytes and a source of chance, and gives the bytes broken in one way.
A maker writes one file of a kind to a path.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

Mutator = Callable[[bytes, Random], bytes]

_OBJECT = re.compile(rb"\d+ 0 obj\b(.*?)\bendobj", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w.])\d+(?![\w.])")
_NAME = re.compile(rb"/[A-Z][A-Za-z]+")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def truncated(data: bytes, chance: Random) -> bytes:
    """The file cut off somewhere, as a download that broke off."""
    return data[: chance.randrange(len(data))]


def bits_flipped(data: bytes, chance: Random) -> bytes:
    """One to sixty-four bits of the file turned over."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 64)):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def objects_swapped(data: bytes, chance: Random) -> bytes:
    """The bodies of two of the file's objects, each in the other's place."""
    objects = list(_OBJECT.finditer(data))
    if len(objects) < 2:
        return bits_flipped(data, chance)
    first, second = sorted(chance.sample(objects, 2), key=lambda match: match.start())
    between = data[first.end(1) : second.start(1)]
    return data[: first.start(1)] + second[1] + between + first[1] + data[second.end(1) :]


def numbers_changed(data: bytes, chance: Random) -> bytes:
    """Some of the numbers made zero, negative or huge: lengths, offsets, references, sizes."""
    numbers = list(_NUMBER.finditer(data))
    if not numbers:
        return bits_flipped(data, chance)
    broken = data
    chosen = chance.sample(numbers, min(len(numbers), chance.randint(1, 20)))
    for match in sorted(chosen, key=lambda one: -one.start()):
        value = chance.choice([b"0", b"-1", b"1", b"65536", b"2147483647", b"99999999999999999999"])
        broken = broken[: match.start()] + value + broken[match.end() :]
    return broken


def names_changed(data: bytes, chance: Random) -> bytes:
    """Some of the file's names, such as /Kids or /Font, each in another's place."""
    names = list(_NAME.finditer(data))
    if not names:
        return bits_flipped(data, chance)
    broken = data
    for match in sorted(chance.sample(names, min(len(names), 8)), key=lambda one: -one.start()):
        broken = broken[: match.start()] + chance.choice(names)[0] + broken[match.end() :]
    return broken


def stream_scrambled(data: bytes, chance: Random) -> bytes:
    """One stream's bytes replaced by noise of the same length."""
    streams = [match for match in _STREAM.finditer(data) if match[1]]
    if not streams:
        return bits_flipped(data, chance)
    chosen = chance.choice(streams)
    return data[: chosen.start(1)] + chance.randbytes(len(chosen[1])) + data[chosen.end(1) :]


def piece_repeated(data: bytes, chance: Random) -> bytes:
    """A piece of the file put in again elsewhere."""
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 4096)]
    at = chance.randrange(len(data))
    return data[:at] + piece * chance.randint(1, 8) + data[at:]


def piece_lost(data: bytes, chance: Random) -> bytes:
    """A piece of the file left out."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 4096) :]


MUTATORS: tuple[Mutator, ...] = (
    truncated,
    bits_flipped,
    objects_swapped,
    numbers_changed,
    names_changed,
    stream_scrambled,
    piece_repeated,
    piece_lost,
)


def plain_objects(path: Path) -> bytes:
    """A PDF's bytes with every object and content stream written out, so that mutators reach them."""
    with pikepdf.open(path) as document:
        written = io.BytesIO()
        document.save(
            written,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
        )
        return written.getvalue()


def page_of_text(document: pikepdf.Pdf, text: str = "A page of a report.") -> Dictionary:
    """A page that prints `text` sixty times, made for `document`."""
    lines = b"".join(b"(%s) Tj T*\n" % text.encode("latin-1") for _ in range(60))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    return Dictionary(
        Type=Name.Page,
        MediaBox=[0, 0, 595, 842],
        Resources=Dictionary(Font=Dictionary(F1=font)),
        Contents=document.make_stream(b"BT /F1 10 Tf 12 TL 50 800 Td\n" + lines + b"ET"),
    )


def many_pages(path: Path, count: int) -> None:
    """A PDF of `count` pages of text."""
    with pikepdf.new() as document:
        for _ in range(count):
            document.pages.append(pikepdf.Page(document.make_indirect(page_of_text(document))))
        document.save(path)


def sparse(path: Path, size: int, head: bytes = b"%PDF-1.7\n") -> None:
    """A file of `size` bytes that takes no room: `head` and nothing."""
    with path.open("wb") as stream:
        stream.write(head)
        stream.truncate(size)


def deep_page_tree(path: Path, depth: int) -> None:
    """A PDF whose one page lies `depth` nodes down its tree of pages."""
    kids = b"".join(
        b"%d 0 obj <</Type/Pages/Kids[%d 0 R]/Count 1>> endobj\n" % (number, number + 1)
        for number in range(2, depth + 2)
    )
    page = b"%d 0 obj <</Type/Page/MediaBox[0 0 10 10]>> endobj\n" % (depth + 2)
    root = b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    path.write_bytes(b"%PDF-1.4\n" + root + kids + page + b"trailer <</Root 1 0 R>>\n%%EOF")


def page_tree_in_a_circle(path: Path) -> None:
    """A PDF whose tree of pages holds itself."""
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
        b"2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF"
    )


def deep_arrays(path: Path, depth: int) -> None:
    """A PDF with an array in an array in an array, `depth` deep, in catalogue and contents."""
    nest = b"[" * depth + b"]" * depth
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R/X " + nest + b">> endobj\n"
        b"2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
        b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Contents 4 0 R>> endobj\n"
        b"4 0 obj <</Length %d>> stream\n" % (len(nest) + 3) + nest + b" TJ\nendstream endobj\n"
        b"trailer <</Root 1 0 R>>\n%%EOF"
    )


def swelling(path: Path, megabytes: int) -> None:
    """A small file whose one content stream unpacks to `megabytes` of text commands."""
    with pikepdf.new() as document:
        page = page_of_text(document)
        commands = b"BT /F1 1 Tf " + b"(abcdefgh) Tj " * (megabytes * (1 << 20) // 14) + b"ET"
        page.Contents = document.make_stream(commands)
        document.pages.append(pikepdf.Page(document.make_indirect(page)))
        document.save(path, compress_streams=True)


def with_actions(path: Path, address: str, witness: Path) -> None:
    """A report that would, were it obeyed, run a program, run JavaScript and fetch from `address`."""
    launch = Dictionary(S=Name.Launch, F=String(f"touch {witness}"), NewWindow=False)
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.launchURL('{address}/script');"))
    with pikepdf.new() as document:
        page = page_of_text(document)
        page.AA = Dictionary(O=launch)
        page.Annots = Array([_link(address)])
        page.Contents = Array([page.Contents, _external_stream(document, address)])
        document.pages.append(pikepdf.Page(document.make_indirect(page)))
        document.attachments["run.sh"] = f"#!/bin/sh\ntouch {witness}\n".encode()
        document.Root.OpenAction = script
        document.Root.AA = Dictionary(WC=launch)
        document.save(path)


def _link(address: str) -> Dictionary:
    action = Dictionary(S=Name.URI, URI=String(f"{address}/link"))
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 595, 842], A=action)


def _external_stream(document: pikepdf.Pdf, address: str) -> Stream:
    """Contents that lie elsewhere (ISO 32000-1, 7.3.8.2: /F names an external file)."""
    stream = document.make_stream(b"")
    stream.F = Dictionary(FS=Name.URL, F=String(f"{address}/contents"))
    return stream


def locked(path: Path, user: str, owner: str) -> None:
    """A page of text under passwords: an empty `user` opens it for all, `owner` alone may change it."""
    with pikepdf.new() as document:
        document.pages.append(pikepdf.Page(document.make_indirect(page_of_text(document))))
        document.save(path, encryption=pikepdf.Encryption(user=user, owner=owner))


def scan(path: Path) -> None:
    """A page that is a picture and has no text."""
    with pikepdf.new() as document:
        image = Stream(document, bytes(range(256)) * 16)
        image.stream_dict = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=64,
            Height=64,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
        page = document.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(XObject=Dictionary(Im=image))
        page.obj.Contents = document.make_stream(b"q 595 0 0 842 0 0 cm /Im Do Q")
        document.save(path)


def no_pages(path: Path) -> None:
    """A PDF that has no pages."""
    with pikepdf.new() as document:
        document.save(path)
