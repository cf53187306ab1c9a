"""Puts a folder of reports into an index and searches it, with what matched in brackets."""

import sys

import tracuu

folder = sys.argv[1] if len(sys.argv) > 1 else "examples/reports"

index = tracuu.Index("reports.idx")  # opens it, or makes it
with index.writer() as writer:  # commits at the end: now it is on disk, and searchers see it
    writer.add_all(tracuu.reports_in(folder))

print(len(index), "reports")

hits = index.search("nghị quyết đại hội đảng bộ", limit=3)
print(hits.total, "hold all words")
for hit in hits:
    print(f"\n{hit.rank}. {hit.title}")
    print(f"   {hit.id} {hit.published}")
    print(f"   {hit.snippet.marked('[', ']')}")
