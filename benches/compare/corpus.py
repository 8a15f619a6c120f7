"""Pages that look like a Dutch site of a public body: the same for every generator.

Page `i` follows from its number, the number of pages and `SEED` alone, so two machines make the same
corpus. Words are drawn by a Zipf distribution from some 20,000 words, most of them compounds, because
that is what Dutch is made of and what a search index has to cope with. A page has about 600 words in
five parts, with a list, a table, a footnote and three links to other pages.
"""
import bisect
import itertools
import random
import re

SEED = 20261125
SECTIONS = ["aanpak", "beleid", "buurten", "cijfers", "gezondheid", "onderzoek", "onderwijs", "samenwerking", "veiligheid", "werk"]
# Name of the taxonomy: its terms, and how many of them a page has.
TAXONOMIES = {
    "thema": (["afval", "armoede", "bezwaar", "energie", "erfgoed", "geluid", "huisvesting", "inkomen", "jeugd", "klimaat",
               "mantelzorg", "natuur", "opvang", "parkeren", "privacy", "riolering", "schulden", "sport", "subsidies", "water"], 3),
    "doelgroep": (["bewoners", "gemeenten", "leraren", "ondernemers", "ouders", "zorgverleners"], 1),
    "soort": (["besluit", "handreiking", "nieuws", "rapport", "richtlijn", "verslag"], 1),
}

FUNCTION_WORDS = (
    "de het een van en in is dat op te voor met zijn die aan er niet om ook als bij dan naar nog door over worden uit wordt maar "
    "of tot deze heeft hebben meer hun dit kan geen moet kunnen onder tegen wel binnen tussen omdat waar per na alle wie zonder "
    "sinds volgens zij moeten andere eerste jaar zo eigen elk vaak soms daarom straks samen steeds vooral eerder later opnieuw"
).split()
STEMS = (
    "gemeente raad beleid school jeugd wijk buurt zorg werk huis water natuur sport geld bouw milieu energie dienst burger "
    "inwoner leraar ouder kind gezin groep plan doel middel onderzoek cijfer verslag besluit regel wet recht plicht toezicht "
    "controle vergunning aanvraag subsidie opvang hulp steun advies gesprek overleg team netwerk partner bestuur kennis ervaring "
    "praktijk methode stap keuze vraag antwoord risico kans oorzaak gevolg effect meting bron gegeven register kaart straat weg "
    "plein park bos rivier haven markt winkel bedrijf fabriek kantoor beroep loon belasting schuld armoede inkomen huur woning "
    "kamer tuin dak muur vloer raam licht warmte stroom gas afval riool lucht bodem geluid verkeer fiets auto trein bus halte "
    "veiligheid brand politie rechter zaak klacht bezwaar brief formulier loket website bericht nieuws krant boek taal cultuur "
    "muziek museum feest vereniging vrijwilliger mantel ziekte arts medicijn gezondheid voeding beweging leeftijd periode"
).split()
ADJECTIVES = (
    "lokaal open duidelijk veilig sterk klein groot nieuw oud vroeg laat snel zwaar licht breed smal hoog laag nodig nuttig eerlijk "
    "gezamenlijk tijdelijk zelfstandig bruikbaar haalbaar openbaar schriftelijk mondeling jaarlijks landelijk persoonlijk"
).split()
VERBS = (
    "werken maken geven nemen vragen zoeken vinden leren helpen bouwen meten tonen kiezen delen volgen leiden beslissen bespreken "
    "begeleiden ondersteunen verbeteren vergelijken onderzoeken uitvoeren aanpassen afronden voorkomen bereiken versterken"
).split()


class Vocabulary:
    """Words with the chance of each."""

    def __init__(self):
        rng = random.Random(SEED)
        # `shuffle` is not the same in every version of Python; `random` is.
        shuffled = lambda words: sorted(words, key=lambda _: rng.random())
        simple = STEMS + ADJECTIVES + VERBS + [adjective + "e" for adjective in ADJECTIVES]
        compounds = [stem + second for stem in STEMS for second in STEMS if stem != second]
        self.words = list(dict.fromkeys(FUNCTION_WORDS + shuffled(simple) + shuffled(compounds)))
        weights = (1 / (rank + 2.7) for rank in range(len(self.words)))
        self.sums = list(itertools.accumulate(weights))

    def draw(self, rng, count):
        total, sums, words = self.sums[-1], self.sums, self.words
        return [words[bisect.bisect(sums, rng.random() * total)] for _ in range(count)]

    def name(self, rng, count):
        """Words that can be a title: none of the little ones."""
        total = self.sums[-1]
        least = self.sums[len(FUNCTION_WORDS) - 1]
        return [self.words[bisect.bisect(self.sums, least + rng.random() * (total - least))] for _ in range(count)]


def capital(text):
    return text[:1].upper() + text[1:]


def pick(rng, count):
    return int(rng.random() * count)


def pick_terms(rng, terms, count):
    left = list(terms)
    return sorted(left.pop(pick(rng, len(left))) for _ in range(count))


class Page:
    """One page: what it says of itself, and its text as blocks that a flavour writes in its own way."""

    def __init__(self, number, corpus):
        words = corpus.vocabulary
        rng = random.Random(SEED * 1_000_003 + number)
        self.number = number
        self.section = corpus.section(number)
        self.slug = corpus.slug(number)
        self.title = corpus.titles[number]
        self.description = self._sentence(rng, words, 14)
        self.date = f"{2015 + pick(rng, 11)}-{1 + pick(rng, 12):02}-{1 + pick(rng, 28):02}"
        self.terms = {name: pick_terms(rng, terms, count) for name, (terms, count) in TAXONOMIES.items()}
        links = [pick(rng, corpus.count) for _ in range(3)]
        self.blocks = [("text", self._paragraph(rng, words, 3), links[0])]
        for part in range(4):
            self.blocks.append(("heading", 3 if part == 2 else 2, capital(" ".join(words.name(rng, 4)))))
            self.blocks.append(("text", self._paragraph(rng, words, 4), links[1] if part == 1 else None))
            if part == 0:
                self.blocks.append(("list", [self._sentence(rng, words, 8) for _ in range(5)]))
            if part == 1:
                self.blocks.append(("table", [words.name(rng, 4) for _ in range(6)]))
            if part == 3:
                self.blocks.append(("note", self._sentence(rng, words, 12)))
            self.blocks.append(("text", self._paragraph(rng, words, 4), links[2] if part == 3 else None))

    def markdown(self, link):
        """The text as CommonMark with tables and footnotes; `link(page number)` is how an address is written."""
        parts = []
        for kind, *block in self.blocks:
            if kind == "heading":
                parts.append("#" * block[0] + " " + block[1])
            elif kind == "text":
                text, other = block
                parts.append(text if other is None else f"{text} Lees ook [{link.titles[other]}]({link(self, other)}).")
            elif kind == "list":
                parts.append("\n".join("- " + item for item in block[0]))
            elif kind == "table":
                first, *rest = ["| " + " | ".join(row) + " |" for row in block[0]]
                parts.append("\n".join([first, "|---|---|---|---|", *rest]))
            else:
                parts.append(f"Dit staat in de toelichting.[^1]\n\n[^1]: {block[0]}")
        return "\n\n".join(parts) + "\n"

    def last_words(self):
        """The end of the text: what a finished page must hold."""
        return re.split(r" Lees ook ", self.blocks[-1][1])[0].rsplit(". ", 1)[-1]

    @staticmethod
    def _sentence(rng, words, count):
        drawn = words.draw(rng, count)
        if count > 9:
            drawn[count // 2] += ","
        return capital(" ".join(drawn)) + "."

    def _paragraph(self, rng, words, sentences):
        made = [self._sentence(rng, words, 9 + pick(rng, 10)) for _ in range(sentences)]
        drawn = made[1].split(" ")
        drawn[2] = f"**{drawn[2].rstrip(',')}**"
        made[1] = " ".join(drawn)
        return " ".join(made)


class Corpus:
    """`count` pages, made one by one."""

    def __init__(self, count):
        self.count = count
        self.vocabulary = Vocabulary()
        self.titles = [self._title(number) for number in range(count)]

    def _title(self, number):
        return capital(" ".join(self.vocabulary.name(random.Random(SEED * 7_000_003 + number), 4)))

    @staticmethod
    def section(number):
        return SECTIONS[number % len(SECTIONS)]

    @staticmethod
    def slug(number):
        return f"pagina-{number:06}"

    def page(self, number):
        return Page(number, self)

    def pages(self):
        return (Page(number, self) for number in range(self.count))

    def links(self, write):
        """What `Page.markdown` needs: `write(page, section, slug)` is the address of a page as the flavour writes it."""
        def link(page, other):
            return write(page, self.section(other), self.slug(other))
        link.titles = self.titles
        return link


def relative(page, section, slug):
    """A link from file to file."""
    return f"{slug}.md" if section == page.section else f"../{section}/{slug}.md"
