"""Tantivy in the comparison: ASCII folding, term frequencies without positions. Its times include Python's calls."""

import os
import unicodedata

import tantivy

import contender


def _analyzer():
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .build()
    )


def _index(folder, reuse):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("text", stored=False, tokenizer_name="folded", index_option="freq")
    index = tantivy.Index(builder.build(), path=folder, reuse=reuse)
    index.register_tokenizer("folded", _analyzer())
    return index


def build(corpus, folder):
    index = _index(folder, reuse=False)
    writer = index.writer(heap_size=1 << 29, num_threads=os.cpu_count())
    for name, text in corpus:
        writer.add_document(tantivy.Document(id=name, text=unicodedata.normalize("NFC", text)))
    writer.commit()
    writer.wait_merging_threads()


def open_index(folder):
    index = _index(folder, reuse=True)
    schema, analyzer, searcher = index.schema, _analyzer(), index.searcher()

    def answer(query):
        words = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "text", word, index_option="freq"))
            for word in analyzer.analyze(unicodedata.normalize("NFC", query))
        ]
        if not words:
            return []
        found = searcher.search(tantivy.Query.boolean_query(words), 10, count=False)
        return [searcher.doc(address)["id"][0] for _, address in found.hits]

    return answer


if __name__ == "__main__":
    contender.main("tantivy", build, open_index, threads=os.cpu_count())
