"""What every generator in the comparison has: a site of its own making, commands, and what it cannot do."""
import pathlib
from dataclasses import dataclass
from typing import Callable

from corpus import SECTIONS, TAXONOMIES, capital

TITLE = "Voorbeeldstad"
ADDRESS = "https://voorbeeld.example"
DESCRIPTION = "Een bedachte site om generatoren mee te vergelijken."
# How many pages the feed names: what watwerkt does.
FEED = 20
STYLE = """:root{color-scheme:light dark}
body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:0 1rem}
header ul,nav ol{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
main{max-width:42rem}
table{border-collapse:collapse}td,th{border-bottom:1px solid;padding:.25rem .5rem;text-align:left}
"""


class Missing(Exception):
    """Why a program takes no part."""


@dataclass
class Variant:
    """One row of a table: how a site copy is prepared and built."""
    label: str
    commands: Callable[[pathlib.Path, pathlib.Path], list]
    prepare: Callable[[pathlib.Path], None] = lambda site: None
    # What the row is missing beside the others, for the note under the table.
    lacks: str = ""


@dataclass
class Server:
    """A program that serves a site: `command(site, folder for output, port)`."""
    label: str
    command: Callable[[pathlib.Path, pathlib.Path, int], list]
    prepare: Callable[[pathlib.Path], None] = lambda site: None
    lacks: str = ""


class Site:
    """A folder to write a site in."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


class Tool:
    """A generator. `key` names the folder of its site."""
    key = ""
    lacks = ""
    # What it cannot do here, with the reason.
    without = ()

    def find(self, options):
        """Finds the program; raises `Missing` if it is not there."""
        raise NotImplementedError

    def version(self):
        raise NotImplementedError

    def begin(self, site, corpus):
        """Writes all that is not a page of the corpus."""

    def page(self, site, page):
        site.write(self.source(page), self.front_matter(page) + page.markdown(self.link))

    def source(self, page):
        """The file of a page in the site."""
        raise NotImplementedError

    def html(self, page):
        """The file of a page in the output."""
        return f"{page.section}/{page.slug}/index.html"

    def listed(self):
        """Other files that the output must have."""
        return []

    def without_search(self):
        return []

    def with_search(self):
        return []

    def servers(self):
        return []


def yaml_front_matter(page):
    terms = "".join(f"{name}: [{', '.join(terms)}]\n" for name, terms in page.terms.items())
    return f'---\ntitle: "{page.title}"\ndescription: "{page.description}"\ndate: {page.date}\n{terms}---\n'


def section_pages(site, folder, name, front="---\ntitle: \"{title}\"\n---\n"):
    """The pages of the sections."""
    for section in SECTIONS:
        site.write(f"{folder}/{section}/{name}", front.replace("{title}", capital(section)))


def term_folders():
    """The folder of each taxonomy and of each of its terms."""
    for name, (terms, _) in TAXONOMIES.items():
        yield from (f"{name}/{term}" for term in terms)


def shell(*, title, description, menu, trail, main, feed, style="/style.css", head=""):
    """The frame of a page that all templates share; the arguments are pieces in the language of a template."""
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n"
        f'<meta name="description" content="{description}">\n'
        f'<link rel="stylesheet" href="{style}">\n'
        f'<link rel="alternate" type="application/atom+xml" href="{feed}">{head}\n</head>\n<body>\n'
        '<a href="#inhoud">Naar de inhoud</a>\n'
        f'<header><p><a href="/">{TITLE}</a></p>\n<nav aria-label="Hoofdmenu"><ul>{menu}</ul></nav></header>\n'
        f"{trail}\n"
        f'<main id="inhoud">{main}</main>\n'
        f"<footer><p>{TITLE}</p></footer>\n</body>\n</html>\n")


def trail(links, here):
    """The breadcrumb."""
    return f'<nav aria-label="Kruimelpad"><ol>{links}<li aria-current="page">{here}</li></ol></nav>'


TRAIL_MARK = "Kruimelpad"
