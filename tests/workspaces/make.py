#!/usr/bin/env python3
"""Makes the workspaces of earlier schemas that tests open: schema-N/pado.sqlite for each N below the present one.

    python3 tests/workspaces/make.py [N…]        without N: those that are missing

Each begins as the first release left it, with feeds, articles, facts and what their reader marked, and is brought to N
by the migrations that were in force; what a schema brought (rules, names, decisions) is used from it on. Run it when
a schema is added, for the one before, and commit what it made: a migration that has been released never changes.
"""
import datetime, hashlib, json, pathlib, sqlite3, sys

HERE = pathlib.Path(__file__).parent
MIGRATIONS = HERE.parent.parent / "models" / "store" / "migrations"
PADO = 0x5041444F

ARTICLES = [  # (id, feed, outlet, day, texts: the last one is current)
    (1, 1, "나루일보", "2023-06-20", ["두레텔레콤은 지난 4월 누리봇에 150억원을 투자했다.\n누리봇은 물류 로봇을 만든다."]),
    (2, 2, "한강경제", "2023-06-21", ["누리봇은 4월 두레텔레콤에서 150억원을 투자받았다."]),
    (3, 1, "나루일보", "2023-07-03", ["가온칩은 새 가속기를 시험했다.", "가온칩의 가속기는 전력 효율에서 2.5배 앞섰다."]),
    (4, None, "물결신문", "2023-07-05", ["장마가 끝나고 무더위가 시작된다."]),
]
ENTITIES = [("~두레텔레콤", "두레텔레콤", 1, 1, 2, 2460036), ("~누리봇", "누리봇", 1, 1, 2, 2460036), ("~가온칩", "가온칩", 1, 0, 1, 2460129)]
INVESTMENT = {"kind": "relation", "type": "investment",
              "parties": [{"entity": None, "name": "두레텔레콤", "role": "investor"}, {"entity": None, "name": "누리봇", "role": "investee"}],
              "object": None, "amount": {"value": 15000000000, "min": None, "max": None, "unit": "KRW", "approx": False, "kind": "deal"}, "round": None,
              "date": {"start": "2023-04-01", "end": "2023-05-01", "text": "4월"}, "status": "done"}
BENCHMARK = {"kind": "benchmark", "benchmark": None, "subject": {"entity": None, "name": "가온칩"}, "versus": [], "metric": "전력 효율",
             "factor": {"min": 2.5, "max": 2.5}, "value": None, "rank": None}


def moment(day):
    return int(datetime.datetime.fromisoformat(day + "T01:00:00+00:00").timestamp() * 1000)


def compact(claim):
    return json.dumps(claim, ensure_ascii=False, separators=(",", ":"))


def fill_first(db):
    """What the first release stored."""
    db.execute("INSERT INTO meta VALUES ('last_refresh', '2023-07-05T01:00:00.000Z')")
    for number, url, outlet in ((1, "https://naru.example/rss", "나루일보"), (2, "https://hangang.example/rss", "한강경제")):
        articles = sum(1 for a in ARTICLES if a[1] == number)
        facts = 2 if number == 1 else 1
        db.execute("INSERT INTO feeds (id, url, title, outlet, state, last_fetched, articles, facts) VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
                   (number, url, outlet, outlet, moment("2023-07-05"), articles, facts))
    for number, feed, outlet, day, texts in ARTICLES:
        title = f"제목 {number}"
        digest = hashlib.sha256(f"{title}\n{texts[-1]}".encode()).digest()
        db.execute("INSERT INTO articles (id, feed, external_id, url, title, source, published, recorded, excerpt, revision, hash, facts) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   (number, feed, str(number), f"https://naru.example/{number}", title, outlet, moment(day), moment("2023-07-06"), texts[-1][:160], len(texts),
                    digest, 1 if number <= 3 else 0))
        for revision, text in enumerate(texts, 1):
            db.execute("INSERT INTO revisions (article, revision, title, text, recorded) VALUES (?, ?, ?, ?, ?)", (number, revision, title, text, moment(day)))
    db.execute("INSERT INTO article_states VALUES (2, 1, 0), (4, 1, 1)")
    for key, name, facts, deals, articles, last in ENTITIES:
        db.execute("INSERT INTO entities (key, name, type, facts, deals, articles, last_fact) VALUES (?, ?, 'company', ?, ?, ?, ?)", (key, name, facts, deals, articles, last))
    for number, kind, claim, key, start, end, sources, won in (
            (1, "relation", INVESTMENT, "relation|investee=~누리봇|investment", 2460036, 2460066, 2, 15e9),
            (2, "benchmark", BENCHMARK, "benchmark|subject=~가온칩|2.5-2.5|전력 효율|0|0", 2460129, 2460130, 1, None)):
        db.execute("INSERT INTO facts (id, kind, type, status, merge_key, claim, confidence, first_seen, place_start, place_end, is_placed_by_event, amount_krw, sources, "
                   "articles, review) VALUES (?, ?, ?, ?, ?, ?, 0.9, ?, ?, ?, ?, ?, ?, ?, ?)",
                   (number, kind, claim.get("type", ""), claim.get("status", ""), key, compact(claim), moment("2023-07-06"), start, end, number == 1, won, sources, sources,
                    1 if number == 1 else 0))
    for fact, article, revision, quote in ((1, 1, 1, ARTICLES[0][4][0].split("\n")[0]), (1, 2, 1, ARTICLES[1][4][0]), (2, 3, 2, ARTICLES[2][4][1])):
        db.execute("INSERT INTO evidences (fact, article, revision, start, end, quote, claim) VALUES (?, ?, ?, 0, ?, ?, ?)",
                   (fact, article, revision, len(quote), quote, compact(INVESTMENT if fact == 1 else BENCHMARK)))
    db.executemany("INSERT INTO fact_entities VALUES (?, ?, ?, ?)", [("~두레텔레콤", 2460036, 1, "investor"), ("~누리봇", 2460036, 1, "investee"), ("~가온칩", 2460129, 2, "subject")])
    db.executemany("INSERT INTO mentions VALUES (?, ?)", [("~두레텔레콤", 1), ("~누리봇", 1), ("~두레텔레콤", 2), ("~누리봇", 2), ("~가온칩", 3)])


def fill_rules(db):
    db.execute("INSERT INTO rules (position, name, conditions, actions) VALUES (1, '로봇', ?, ?)",
               (compact([{"field": "title", "test": "contains", "words": ["로봇"]}]), compact({"label": "로봇"})))
    db.execute("INSERT INTO labels (id, name) VALUES (1, '로봇')")
    db.execute("INSERT INTO article_labels VALUES (1, 1)")


def fill_knowledge(db):
    line = {"id": "own-nuribot", "type": "company", "name": "누리봇", "aliases": ["Nuribot"]}
    db.execute("INSERT INTO knowledge VALUES ('own-nuribot', ?, ?)", (compact(line), moment("2023-07-06")))


def fill_decisions(db):
    db.execute("INSERT INTO decisions (fact, decision, note, decided) VALUES (2, 2, '비교 대상이 없다', ?)", (moment("2023-07-07"),))
    db.execute("UPDATE facts SET review = 2 WHERE id = 2")


FILLS = {1: fill_first, 6: fill_rules, 8: fill_knowledge, 9: fill_decisions}


def merge_hash(key):
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big", signed=True)


def make(schema):
    folder = HERE / f"schema-{schema}"
    folder.mkdir(exist_ok=True)
    path = folder / "pado.sqlite"
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.create_function("merge_hash", 1, merge_hash, deterministic=True)
    db.execute(f"PRAGMA application_id = {PADO}")
    for number in range(1, schema + 1):
        db.executescript((MIGRATIONS / f"{number:03}.sql").read_text(encoding="utf-8"))
        if number in FILLS:
            FILLS[number](db)
        db.execute(f"PRAGMA user_version = {number}")
    db.commit()
    assert not db.execute("PRAGMA foreign_key_check").fetchall()
    db.execute("VACUUM")
    db.close()
    print(path.relative_to(HERE), path.stat().st_size, "bytes")


if __name__ == "__main__":
    present = max(int(f.stem) for f in MIGRATIONS.glob("*.sql"))
    wanted = [int(n) for n in sys.argv[1:]] or [n for n in range(1, present) if not (HERE / f"schema-{n}").exists()]
    for schema in wanted:
        make(schema)
