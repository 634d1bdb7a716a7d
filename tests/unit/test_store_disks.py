"""Where the write-ahead log is safe."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.store.disks import choose_journal


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mounts"
    lines = [
        "/dev/sda1 / ext4 rw 0 0",
        "//server/share /mnt/Children's\\040Services cifs rw 0 0",
        "server:/home /home nfs4 rw 0 0",
        "/dev/sdb1 /home/ada/local ext4 rw 0 0",
        "sshfs /mnt/remote fuse.sshfs rw 0 0",
        "/dev/sdc1 /mnt/stick fuseblk rw 0 0",
        "old /mnt/twice nfs rw 0 0",
        "new /mnt/twice ext4 rw 0 0",
        "broken",
    ]
    file.write_text("\n".join(lines))
    return file


@pytest.mark.parametrize(
    ("file", "mode"),
    [
        ("/srv/records/register.sqlite", "WAL"),
        ("/mnt/Children's Services/records/register.sqlite", "DELETE"),
        ("/home/ada/register.sqlite", "DELETE"),
        ("/home/ada/local/register.sqlite", "WAL"),
        ("/homestead/register.sqlite", "WAL"),
        ("/mnt/remote/register.sqlite", "DELETE"),
        ("/mnt/stick/register.sqlite", "WAL"),
        ("/mnt/twice/register.sqlite", "WAL"),
        ("/srv/OneDrive/register.sqlite", "DELETE"),
        ("/srv/onedrive - Camden/deep/register.sqlite", "DELETE"),
        ("/srv/Google Drive/register.sqlite", "DELETE"),
        ("/srv/Library/Mobile Documents/com~apple~CloudDocs/register.sqlite", "DELETE"),
        ("/srv/Dropboxes of ballots/register.sqlite", "WAL"),
    ],
)
def test_journal_by_disk_and_folder(mounts: Path, file: str, mode: str) -> None:
    journal = choose_journal(Path(file), mounts)
    assert journal.mode == mode
    assert (journal.note is None) == (mode == "WAL")
    assert file in (journal.note or file)


def test_without_a_list_of_disks_the_names_decide(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    assert choose_journal(Path("/srv/register.sqlite"), missing).mode == "WAL"
    assert choose_journal(Path("/srv/Dropbox/register.sqlite"), missing).mode == "DELETE"


def test_link_to_a_network_disk_is_followed(tmp_path: Path) -> None:
    far = tmp_path / "far"
    far.mkdir()
    (tmp_path / "near").symlink_to(far)
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {far} nfs rw 0 0\n")
    assert choose_journal(tmp_path / "near" / "register.sqlite", mounts).mode == "DELETE"


def test_external_volume_of_a_mac_has_the_safe_journal(tmp_path: Path) -> None:
    assert choose_journal(Path("/Volumes/Share/register.sqlite"), tmp_path / "missing").mode == "DELETE"
