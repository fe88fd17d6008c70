"""A clinic's own folder: one exercise, one language, nothing old touched."""

import os
from pathlib import Path

from rebrace.content.loader import Content, load

FOLDERS = Path(__file__).parent / "folders"


def loaded(extra: Path, language: str = "en") -> Content:
    """The content with a folder added."""
    found = load(language, str(extra))
    assert not isinstance(found, tuple), "\n".join(map(str, found))
    return found


def written(folder: Path, files: dict[str, str]) -> Path:
    """A content folder with these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_thirteenth_exercise_is_one_folder() -> None:
    content = loaded(FOLDERS / "thirteenth")
    assert len(content.catalogue.exercises) == 13
    assert content.words("exercises.suitcase_carry.rungs.shopping_bag.name") == "Shopping bag"
    assert content.catalogue.exercises["suitcase_carry"].rungs[1].gate.caesarean == 12


def test_added_files_change_the_digest(tmp_path: Path) -> None:
    plain, added = load(), loaded(FOLDERS / "thirteenth")
    assert not isinstance(plain, tuple)
    assert plain.catalogue.digest != added.catalogue.digest


def test_several_folders_are_added_together(tmp_path: Path) -> None:
    german = written(tmp_path, {"exercises/suitcase_carry/de.toml": 'name = "Koffertragen"\n'})
    content = load("de", os.pathsep.join([str(FOLDERS / "thirteenth"), str(german)]))
    assert isinstance(content, Content)
    assert content.words("exercises.suitcase_carry.name") == "Koffertragen"


def test_a_language_falls_back_word_by_word(tmp_path: Path) -> None:
    files = {
        "exercises/cat_cow/de.toml": 'name = "Katze und Kuh"\n',
        "exercises/cat_cow/de-AT.toml": 'baby = "Daneben."\n',
    }
    words = loaded(written(tmp_path, files), "de-AT").words
    assert words("exercises.cat_cow.name") == "Katze und Kuh"
    assert words("exercises.cat_cow.baby") == "Daneben."
    assert words("exercises.cat_cow.why") == loaded(tmp_path).words("exercises.cat_cow.why")


def test_a_translation_may_not_ask_for_what_nobody_fills_in(tmp_path: Path) -> None:
    found = load(extra=str(written(tmp_path, {"posture/words/de.toml": 'name = "Haltung {number}"\n'})))
    assert isinstance(found, tuple)
    assert [problem.key for problem in found] == ["name"]


def test_hidden_files_are_no_content(tmp_path: Path) -> None:
    loaded(written(tmp_path, {".trash/exercises/x/exercise.toml": "id = 3\n"}))
