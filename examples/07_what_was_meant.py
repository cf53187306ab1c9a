"""What was typed, and what was meant: the keyboard off, short forms, a slip of the fingers, no marks at all."""

import sys

import tracuu

index = tracuu.Index.in_memory()
with index.writer() as writer:
    writer.add_all(tracuu.reports_in(sys.argv[1] if len(sys.argv) > 1 else "examples/reports"))

TYPED = [
    "nghij quyeets ddaij hooij",  # Telex with the keyboard off
    "BHYT hộ gia đình",  # a short form finds the long one
    "hội đồng nhân dân tỉnh",  # and the other way round
    '"hội đồng nhân dân" tỉnh',  # quotes: as typed, and nothing else
    "nghi quyet dai hio",  # a slip: nothing has all of it, so what was meant is searched for
]
for typed in TYPED:
    hits = index.search(typed, match="all", limit=1)
    print(typed)
    if hits.corrected:
        print("nothing found; shown instead:", hits.did_you_mean)
    print(hits.interpretation, end="")
    print(f"→ 1 of {hits.total}: {hits[0].title}\n" if hits else "→ nothing\n")

# The same without a search: which word, and how sure that is.
searcher = index.searcher()
for typed in ("nghi quyet dai hio", "an toàn thực phẫm", "bao hiem y te"):
    near_miss = searcher.did_you_mean(typed)
    print(f"{typed}: {f'did you mean {near_miss}?' if near_miss else 'nothing to correct'}")
    for correction in near_miss.corrections:
        print(f"   {typed[correction.source]} → {correction.meant} ({100 * correction.confidence:.0f} %)")

# Bare text gets its marks back, as the reports write it; typed letters stay.
for bare in ("hop phong chong sot xuat huyet", "So Y te tinh Quang Ngai tap huan tiem vac xin COVID-19"):
    print(f"\n{bare}\n{searcher.restore(bare)}")
