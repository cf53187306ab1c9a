"""What a collection talks about, what tells one report from the others, and which others are on the same matter."""

import sys

import tracuu

reports = list(tracuu.reports_in(sys.argv[1] if len(sys.argv) > 1 else "examples/reports"))
index = tracuu.Index.in_memory()
with index.writer() as writer:
    writer.add_all(reports)

print("words of all reports:")
for word, count in tracuu.most_frequent_words((report.text for report in reports), 8):
    print(f"   {count}  {word}")

# What others say, too, tells nothing: "hội nghị" is in nearly all of them.
searcher = index.searcher()
id = "45-dai-hoi-doan-truong-cao-dang.txt"
document = searcher.get(id)
assert document
print(f"\n{document.title}")
for keyword in searcher.keywords(id, 6):
    print(f"   {keyword}: {keyword.count} times; in {keyword.documents} reports")

print("\non the same matter:")
for hit in searcher.like(id, limit=3):
    print(f"   {hit.title}")

# A draft need not be in the index.
draft = {"id": "draft", "text": "Tập huấn tiêm vắc xin phòng COVID-19 cho trạm y tế xã."}
print("\nlike a draft:")
for hit in searcher.like(draft, limit=1):
    print(f"   {hit.title}")
