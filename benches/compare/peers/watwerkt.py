"""watwerkt, twice: with the templates that all others have, and with the theme that it comes with."""
import pathlib
import shutil
import subprocess

from corpus import SECTIONS, TAXONOMIES, capital

from .base import ADDRESS, DESCRIPTION, STYLE, TITLE, Missing, Server, Tool, Variant, section_pages, shell, term_folders, trail, yaml_front_matter

# Later than every page, so that none is still to come.
DAY = "2026-11-25"
OWN = ", its own theme"
SEARCH_SWITCH = "--no-search"
MENU = ('{% for link in site.navigation %}<li><a href="{{ link.href }}"{% if link.current %} aria-current="{{ link.current }}"{% endif %}>'
        "{{ link.title }}</a></li>{% endfor %}")
# Templates that stay as they are fill these blocks, so the frame has to have them.
BLOCKS = "".join("{% block NAME %}{% endblock %}".replace("NAME", name) for name in ("head", "robots", "search_box", "main_class"))
PAGE_BLOCKS = "".join("{% block NAME %}{% endblock %}".replace("NAME", name) for name in ("kicker", "opening", "toc"))
TRAIL = "{% if page.trail %}" + trail('{% for link in page.trail %}<li><a href="{{ link.href }}">{{ link.title }}</a></li>{% endfor %}',
                                      "{% block here %}{{ page.title }}{% endblock %}") + "{% endif %}"
LINKS = '<ul>{% for link in LIST %}<li><a href="{{ link.href }}">{{ link.title }}</a></li>{% endfor %}</ul>'
TERMS = ('{% for vocabulary in topics %}<p>{{ vocabulary.label }}: {% for term in vocabulary.terms %}<a href="{{ term.href }}">'
         "{{ term.label }}</a> {% endfor %}</p>{% endfor %}")


def child(main):
    return '{% extends "base.html" %}{% block main %}<h1>{{ page.title }}</h1>\n' + main + "{% endblock %}"


class Watwerkt(Tool):
    key = "watwerkt"

    def find(self, options):
        here = pathlib.Path(__file__).resolve().parents[3] / "target/release/watwerkt"
        given = options.watwerkt or (here if here.is_file() else shutil.which("watwerkt"))
        if not given:
            raise Missing("no `target/release/watwerkt`; `cargo build --release` makes it")
        self.program = pathlib.Path(given).absolute()
        words = subprocess.run([self.program, "build", "--help", "--lang", "en"], capture_output=True, text=True, check=True).stdout
        self.can_leave_search = SEARCH_SWITCH in words
        self.without = [] if self.can_leave_search else [
            f"watwerkt without search: this one has no `build {SEARCH_SWITCH}`, so in that table it makes its index too"]

    def version(self):
        return capital(subprocess.run([self.program, "--version"], capture_output=True, text=True, check=True).stdout.strip())

    def begin(self, site, corpus):
        self.link = corpus.links(lambda page, section, slug: f"/{section}/{slug}.md")
        self.front_matter = yaml_front_matter
        site.write("content/watwerkt.yaml", f"title: {TITLE}\nbase_url: {ADDRESS}\ndescription: {DESCRIPTION}\n")
        site.write("content/_index.md", f'---\ntitle: "{TITLE}"\ndescription: "{DESCRIPTION}"\n---\n')
        section_pages(site, "content", "_index.md")
        for name in TAXONOMIES:
            site.write(f"content/vocabulaires/{name}.yaml", f"key: {name}\nlabel: {name}\nopen: true\nterms: []\n")
        site.write("theme/templates/base.html", shell(
            title="{% block title %}{{ page.title }}{% endblock %}", description="{{ page.description }}", menu=MENU, trail=TRAIL, main="{% block main %}{% endblock %}",
            style="{{ site.stylesheet.href }}", feed="{{ site.feed }}", head=BLOCKS))
        site.write("theme/templates/page.html", '{% extends "base.html" %}{% block main %}<article><h1>{{ page.title }}</h1>\n'
                   '{% if dates.date %}<p><time datetime="{{ dates.date.iso }}">{{ dates.date.iso }}</time></p>\n{% endif %}'
                   + PAGE_BLOCKS + "{% block content %}{{ body | safe }}{% endblock %}{% block lists %}{% if children %}" + LINKS.replace("LIST", "children")
                   + "{% endif %}{% endblock %}" + TERMS + "</article>{% endblock %}")
        site.write("theme/templates/home.html", child(""))
        site.write("theme/templates/term.html", child(LINKS.replace("LIST", "pages")))
        site.write("theme/templates/topics.html", child(
            "{% for vocabulary in vocabularies %}<h2>{{ vocabulary.label }}</h2>\n"
            + LINKS.replace("LIST", "vocabulary.terms").replace("link.title", "link.label") + "{% endfor %}"))
        site.write("theme/assets/site.css", STYLE)

    def source(self, page):
        return f"content/{page.section}/{page.slug}.md"

    def listed(self):
        return ["index.html", "feed.xml", "sitemap.xml", "onderwerpen/index.html", *(f"{section}/index.html" for section in SECTIONS),
                *(f"onderwerpen/{folder}/index.html" for folder in term_folders())]

    def _site(self, site, theme):
        return ["--content", site / "content", "--theme", site / theme, "--date", DAY, "--lang", "en"]

    def _variants(self, *more, label="watwerkt"):
        def variant(label, theme):
            command = lambda site, out: [[self.program, "build", *self._site(site, theme), "--output", out, *more]]
            return Variant(label, command)
        return [variant(label, "theme"), variant(label + OWN, "no-theme")]

    def without_search(self):
        if self.can_leave_search:
            return self._variants(SEARCH_SWITCH)
        return self._variants(label="watwerkt with its search")

    def with_search(self):
        return self._variants()

    def servers(self):
        def server(label, *more):
            command = lambda site, out, port: [self.program, "serve", *self._site(site, "theme"), "--port", port, *more]
            return Server(label, command)
        return [server("watwerkt serve"), server("watwerkt serve --quiet-ms 20", "--quiet-ms", 20)]
