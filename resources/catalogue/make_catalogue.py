#!/usr/bin/env python3
"""Makes feeds.csv from a survey of feeds: make_catalogue.py SURVEY.csv

The survey has the columns id, outlet_ko, outlet_en, url, site_url, category, language, encoding, notes, verified. Taken
are feeds with an address that somebody has seen answer. Copies of another feed are
left out. Of the notes only the kind of terms is kept, for which the program has words of its own. Of Google News, which asks robots to stay away, only the templates are taken.
"""
import csv
import pathlib
import re
import sys

TERMS = (  # the first that fits
    ("robots", r"robots\.txt"),
    ("personal", r"personal or non-commercial|non-commercial use only"),
    ("leave", r"want leave|need leave"),
    ("unrestricted", r"no RSS restriction stated"),
)
COLUMNS = ("id", "name_ko", "name_en", "outlet_ko", "outlet_en", "url", "site_url", "category", "language", "encoding", "terms")


def terms_of(row, rows):
    """What one feed's notes say holds for all of its site; the strictest first."""
    notes = " ".join(other["notes"] for other in rows if other["site_url"] == row["site_url"])
    return next((kind for kind, pattern in TERMS if re.search(pattern, notes)), "unknown")


def outlet_of(korean, english):
    """A section's name goes: "전자신문 AI", "ETNews – AI" are both of one outlet."""
    bare = re.sub(r" (보도자료|영문)$", "", re.sub(r"\(.*\)$", "", korean).strip())
    has_section = " – " in english and bare == re.sub(r"\(.*\)$", "", korean).strip()
    return (bare.rsplit(" ", 1)[0] if has_section else bare), re.sub(r" \(.*\)$", "", english.split(" – ")[0])


def is_wanted(row):
    is_template = "{" in row["url"]
    is_google = "news.google.com" in row["url"]
    is_copy = re.search(r"of the same articles|listed as fallback of", row["notes"])
    return row["url"] and row["verified"] == "yes" and not is_copy and (is_template or not is_google)


def main():
    here = pathlib.Path(__file__).parent
    with open(sys.argv[1], encoding="utf-8", newline="") as survey:
        rows = [row for row in csv.DictReader(survey) if is_wanted(row)]
    with open(here / "feeds.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in rows:
            korean, english = re.sub(r"\(틀\)$", "", row["outlet_ko"]).strip(), re.sub(r" template$", "", row["outlet_en"])
            writer.writerow([row["id"], korean, english, *outlet_of(korean, english), row["url"], row["site_url"],
                             row["category"], row["language"], row["encoding"], terms_of(row, rows)])
    print(len(rows), "feeds")


main()
