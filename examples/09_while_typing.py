"""Suggestions for a search box, letter by letter: what somebody is probably about to type."""

import sys

import tracuu

index = tracuu.Index.in_memory()
with index.writer() as writer:
    writer.add_all(tracuu.reports_in(sys.argv[1] if len(sys.argv) > 1 else "examples/reports"))

searcher = index.searcher()
TYPED = [
    *("b", "bo", "bo y t"),  # an agency, from the first letters on
    "nghij quyee",  # Telex with the keyboard off, in the middle of a word
    "nghị quyêt d",  # typed marks bind, missing marks are free
    "nghiem",  # a person by the given name
    "12-",  # a document number
    "họp về an toàn thực ph",  # what stands in front stays as typed
]
for typed in TYPED:
    print(typed)
    for line in searcher.suggest(typed, limit=5):
        begin, end = line.matched.start, line.matched.stop
        print(f"   {line.text[:begin]}[{line.text[line.matched]}]{line.text[end:]}  {line.kind}, {line.documents}")
