"""Why a report stands where it stands: how the query was read, and what each part of it added to the score."""

import sys

import tracuu

index = tracuu.Index.in_memory()
with index.writer() as writer:
    writer.add_all(tracuu.reports_in(sys.argv[1] if len(sys.argv) > 1 else "examples/reports"))

query = tracuu.Query('bảo hiểm +"hộ gia đình"')
print("typed:  ", query.typed)
print("read as:", query)
print("tree:   ", query.tree)

for hit in index.search(query, limit=1, explain=True):
    print(f"\n{hit.title}\n{hit.why}", end="")

# What cannot be read is said, never refused.
odd = tracuu.Query('đại hội AND ("chi bộ')
print("\ntyped:  ", odd.typed)
print("read as:", odd)
for problem in odd.problems:
    print("  ", problem.message)
