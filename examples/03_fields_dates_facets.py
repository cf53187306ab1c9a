"""Narrowing a search by date and field, sorting it, and counting what it holds."""

import datetime
import sys

import tracuu


def show(what: str, hits: tracuu.Hits) -> None:
    print(f"{what}: {hits.total} with all words")
    for hit in hits:
        print(f"   {hit.published}  {hit.title or hit.id}")


index = tracuu.Index.in_memory()
with index.writer() as writer:
    writer.add_all(tracuu.reports_in(sys.argv[1] if len(sys.argv) > 1 else "examples/reports"))

# Options narrow what is found; the words alone decide the order.
show("in 2020", index.search("y tế", limit=3, after=datetime.date(2020, 1, 1), before="2021-01-01"))
show("newest first", index.search("phòng chống dịch", limit=3, sort="newest"))
show("of one section", index.search("hội nghị", limit=3, filter='section:"Thời sự"'))

# The same can be typed.
show("typed", index.search('hội nghị mục:"thoi su" published:2021-01..2021-06', limit=3))

# Titles in Vietnamese order: a ă â … d đ, tones behind letters.
show("by title", index.search("phòng chống dịch", limit=5, sort="title"))

# Everything, newest first.
for hit in index.searcher().documents(limit=3):
    print(hit.published, hit.id)

# What a result holds, counted over all of it and not only the page shown.
hits = index.search("hội nghị", limit=1, facets=["year", "section"], facet_limit=5)
for field, facet in hits.facets.items():
    print(field)
    for value, count in facet.items():
        print(f"   {count}  {value}")
