"""Tokens, words and texts: what is said of positions must hold for every str there is."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tracuu

VIETNAMESE = st.text(
    st.sampled_from(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĐẢỦ 0123456789.,–-/@:\n😀"
    )
)
ANY = st.one_of(VIETNAMESE, st.text(), st.text(st.characters(codec=None)))


@given(ANY)
@settings(max_examples=300)
def test_a_token_is_what_stands_at_its_source(text: str) -> None:
    end = 0
    for token in tracuu.tokenize(text):
        assert 0 <= token.source.start < token.source.stop <= len(text)
        written = text[token.source]
        assert not written[0].isspace() and not written[-1].isspace()
        assert tracuu.fold(token.text) == token.folded
        end = max(end, token.source.stop)
        if token.kind == "syllable":
            assert tracuu.fold(written) == token.folded
    assert end <= len(text)


@given(ANY)
@settings(max_examples=200)
def test_every_ascii_letter_and_digit_is_in_a_token(text: str) -> None:
    covered = {at for token in tracuu.tokenize(text) for at in range(token.source.start, token.source.stop)}
    assert all(at in covered for at, letter in enumerate(text) if letter.isascii() and letter.isalnum())


@given(VIETNAMESE)
@settings(max_examples=200)
def test_nfc_and_nfd_are_one(text: str) -> None:
    nfc, nfd = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert tracuu.normalize(nfc) == tracuu.normalize(nfd)
    assert tracuu.fold(nfc) == tracuu.fold(nfd)
    first, second = tracuu.tokenize(nfc), tracuu.tokenize(nfd)
    assert [token.text for token in first] == [token.text for token in second]
    for a, b in zip(first, second):
        assert unicodedata.normalize("NFC", nfd[b.source]) == nfc[a.source]


@given(ANY)
@settings(max_examples=200)
def test_words_stand_in_order(text: str) -> None:
    end = 0
    for word in tracuu.words(text):
        assert end <= word.source.start < word.source.stop <= len(text)
        end = word.source.stop


@given(ANY)
@settings(max_examples=100)
def test_normalize_is_stable(text: str) -> None:
    assert tracuu.normalize(tracuu.normalize(text)) == tracuu.normalize(text)


def test_positions_count_characters_not_bytes() -> None:
    text = "😀 Đảng uỷ ban hành 04 – NQ/ĐUK"
    assert [text[token.source] for token in tracuu.tokenize(text)] == [
        "Đảng", "uỷ", "ban", "hành", "04 – NQ/ĐUK", "04", "NQ", "ĐUK",
    ]  # fmt: skip


def test_a_lone_surrogate_is_one_character() -> None:
    text = "đảng \ud800 ủy"
    assert [text[token.source] for token in tracuu.tokenize(text)] == ["đảng", "ủy"]


def test_tokens_are_a_sequence() -> None:
    tokens = tracuu.tokenize("một hai ba bốn")
    assert len(tokens) == 4 and tokens[-1].text == "bốn"
    assert [token.text for token in tokens[1:3]] == ["hai", "ba"]
    assert [token.text for token in tokens[::-1]] == ["bốn", "ba", "hai", "một"]
    with pytest.raises(IndexError):
        tokens[4]
    last = tracuu.tokenize("sống lâu hơn danh sách của nó")[-1]
    assert last.text == "nó"


def test_a_token_says_what_it_is() -> None:
    token = tracuu.tokenize("Nghị")[0]
    assert (token.kind, token.text, token.folded, token.letter_case) == ("syllable", "nghị", "nghi", "title")
    assert (token.part, token.starts_sentence) == (False, True)


def test_a_segmenter_knows_words_of_ones_own() -> None:
    plain, own = tracuu.Segmenter(), tracuu.Segmenter(["tra cứu nhanh"])
    assert len(own) == len(plain) + 1
    text = "😀 tra cứu nhanh"
    assert [text[word.source] for word in own.words(text)][-1] == "tra cứu nhanh"
    with pytest.raises(tracuu.InvalidArgumentError):
        tracuu.Segmenter(["một"])


@pytest.mark.parametrize("function", [tracuu.tokenize, tracuu.words, tracuu.fold, tracuu.normalize, tracuu.syllable])
def test_a_text_is_a_str(function) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(TypeError):
        function(b"bytes")


def test_the_most_frequent_words() -> None:
    text = "Họp ở Cà Mau. Nghị quyết của Cà Mau năm 2020."
    counts = tracuu.most_frequent_words(text, 2)
    assert [(count.word, count.count, count.name) for count in counts] == [("Cà Mau", 2, True), ("họp", 1, False)]
    assert dict(tracuu.most_frequent_words(each for each in [text, text]))["nghị quyết"] == 2
    assert {"ở", "2020"} <= {word for word, _ in tracuu.most_frequent_words(text, function_words=True, numbers=True)}
    assert tracuu.most_frequent_words([]) == [] and tracuu.most_frequent_words(text, 0) == []
    with pytest.raises(TypeError):
        tracuu.most_frequent_words([1])  # type: ignore[list-item]
