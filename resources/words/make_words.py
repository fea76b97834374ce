#!/usr/bin/env python3
"""Makes nouns.txt and verbs.txt from the word list of Debian's package hunspell-ko: make_words.py [KO.DIC]

One word a line, sorted by UTF-8 bytes, composed (NFC). nouns.txt: nouns and adverbs of two syllables and more.
verbs.txt: verb stems, and their forms in -어, -ㄴ and -ㄹ, without those that are a noun with 하다 or 되다.
"""
import pathlib
import sys
import unicodedata

NOUN = {"10", "25", "57", "47", "52", "42", "62", "43", "9", "21", "24", "8", "53", "18", "67"}
STEM = {"44", "49"}
FORM = {"2", "3", "4"}
LIGHT = ("하", "해", "하여", "한", "할", "되", "돼", "되어", "된", "될")


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/hunspell/ko.dic")
    nouns, verbs = set(), set()
    for line in source.read_text("utf-8").splitlines()[1:]:
        word, _, flags = unicodedata.normalize("NFC", line).partition("/")
        flags = set(flags.split(","))
        if flags & STEM and word.endswith("다"):
            verbs.add(word[:-1])
        elif flags & FORM:
            verbs.add(word)
        elif flags & NOUN and len(word) >= 2:
            nouns.add(word)
    verbs = {v for v in verbs if not any(v.endswith(e) and v[: -len(e)] in nouns for e in LIGHT)}
    here = pathlib.Path(__file__).parent
    for name, words in (("nouns", nouns), ("verbs", verbs)):
        ordered = sorted(w for w in words if all("가" <= c <= "힣" for c in w))
        (here / f"{name}.txt").write_text("\n".join(ordered) + "\n", "utf-8")
        print(name, len(ordered))


main()
