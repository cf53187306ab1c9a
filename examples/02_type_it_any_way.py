"""One report, found however its words are typed."""

import sys

import tracuu

index = tracuu.Index.in_memory()
with index.writer() as writer:
    writer.add_all(tracuu.reports_in(sys.argv[1] if len(sys.argv) > 1 else "examples/reports"))

WAYS = [
    "đảng ủy sở y tế cà mau",  # as it is written
    "Đảng uỷ Sở Y tế Cà Mau",  # the tone on the other vowel, capitals
    "dang uy so y te ca mau",  # no accents at all
    "đảng uy sở y te cà mau",  # some of them
    "sột xuạt huyệt",  # wrong ones: read again without them
    "công văn 96-CV/ĐUS",  # a document by its number
    "cong van 96 cv dus",  # by its parts, without accents
    "công văn 96 – CV/ĐUS",  # with a dash and spaces
    "vắc xin covid -19",  # "-19" excludes nothing here
]
for typed in WAYS:
    hits = index.search(typed, limit=1)
    print(typed)
    if hits.folded_fallback:
        print("   (nothing is spelled like that; found without accents)")
    for hit in hits:
        print("  ", hit.title)
