"""The tokenizer alone: no index is needed."""

import tracuu

TEXT = "Ngày 6/3, Đảng uỷ Khối ban hành Nghị quyết 04 – NQ/ĐUK, nhiệm kỳ 2020 – 2025."

# Tokens never forget where they stood: text[token.source] is what was written.
for token in tracuu.tokenize(TEXT):
    part = "     part " if token.part else ""
    print(f'{part}{token.kind} "{TEXT[token.source]}" → {token.text} / {token.folded}')

print("\nwords:", " ".join(f"[{word.text}]" for word in tracuu.words(TEXT)))

print("\none spelling:", tracuu.normalize("Đảng uỷ, hoà bình, vịêt"))
print("no accents:", tracuu.fold("Đảng ủy Khối"))

for typed in ("nghiệm", "uỷ", "brexit"):
    syllable = tracuu.syllable(typed)
    print(f'{typed}: "{syllable.onset}" + "{syllable.rime}", {syllable.text}' if syllable else f"{typed}: no syllable")

print("sorted:", *sorted(["Đỗ", "Dương", "Ân", "Án", "An", "Ăn"], key=tracuu.collation_key))
