"""Zola, with its own search index where it has one for Dutch."""
import shutil
import subprocess

from corpus import SECTIONS, TAXONOMIES, capital

from .base import ADDRESS, DESCRIPTION, FEED, STYLE, TITLE, Missing, Server, Tool, Variant, section_pages, shell, term_folders, trail

LIST_ITEM = '<li><a href="{{ p.permalink | safe }}">{{ p.title }}</a></li>'
HOME = '<li><a href="/">' + TITLE + "</a></li>"
TERMS = "".join(
    "{% if page.taxonomies.NAME %}<p>NAME: {% for term in page.taxonomies.NAME %}<a href=\"/NAME/{{ term | slugify }}/\">{{ term }}</a> "
    "{% endfor %}</p>{% endif %}".replace("NAME", name) for name in TAXONOMIES)


def child(title, main, trail_of="", description=""):
    """A template in the frame."""
    return ('{% extends "base.html" %}{% block title %}' + title + "{% endblock %}{% block description %}" + description
            + "{% endblock %}{% block trail %}" + trail_of + "{% endblock %}{% block main %}" + main + "{% endblock %}")


class Zola(Tool):
    key = "zola"

    def find(self, options):
        self.program = options.zola or shutil.which("zola")
        if not self.program:
            raise Missing("no `zola` on PATH and no `--zola`; no registry of packages that this bench knows has it")

    def version(self):
        return capital(subprocess.run([self.program, "--version"], capture_output=True, text=True, check=True).stdout.strip())

    def begin(self, site, corpus):
        self.link = corpus.links(lambda page, section, slug: f"@/{section}/{slug}.md")
        # Words that both versions of its template engine know: tests take their arguments differently.
        menu = ('{% set parts = current_path | split(pat="/") %}{% set here = parts | nth(n=1) %}{% for s in config.extra.sections %}'
                '<li><a href="/{{ s }}/"{% if s == here %} aria-current="true"{% endif %}>{{ s | capitalize }}</a></li>{% endfor %}')
        site.write("templates/base.html", shell(
            title="{% block title %}{{ config.title }}{% endblock %}", description="{% block description %}{% endblock %}", menu=menu,
            trail="{% block trail %}{% endblock %}", main="{% block main %}{% endblock %}", feed="/atom.xml"))
        above = (HOME + "{% for a in page.ancestors | slice(start=1) %}{% set s = get_section(path=a, metadata_only=true) %}"
                 '<li><a href="{{ s.permalink | safe }}">{{ s.title }}</a></li>{% endfor %}')
        site.write("templates/page.html", child(
            "{{ page.title }}", '<article><h1>{{ page.title }}</h1>\n<p><time datetime="{{ page.date }}">{{ page.date }}</time></p>\n'
            "{{ page.content | safe }}" + TERMS + "</article>", trail(above, "{{ page.title }}"), "{{ page.description }}"))
        items = "<ul>{% for p in OF.pages %}" + LIST_ITEM + "{% endfor %}</ul>"
        site.write("templates/section.html", child("{{ section.title }}", "<h1>{{ section.title }}</h1>\n" + items.replace("OF", "section"),
                                                   trail(HOME, "{{ section.title }}")))
        site.write("templates/index.html", child(TITLE, f"<h1>{TITLE}</h1>", description=DESCRIPTION))
        site.write("templates/taxonomy_list.html", child(
            "{{ taxonomy.name }}", '<h1>{{ taxonomy.name }}</h1>\n<ul>{% for t in terms %}<li><a href="{{ t.permalink | safe }}">{{ t.name }}'
            "</a></li>{% endfor %}</ul>", trail(HOME, "{{ taxonomy.name }}")))
        site.write("templates/taxonomy_single.html", child(
            "{{ term.name }}", "<h1>{{ term.name }}</h1>\n" + items.replace("OF", "term"), trail(HOME, "{{ term.name }}")))
        site.write("static/style.css", STYLE)
        site.write("content/_index.md", f'+++\ntitle = "{TITLE}"\n+++\n')
        section_pages(site, "content", "_index.md", '+++\ntitle = "{title}"\nsort_by = "date"\n+++\n')

    def front_matter(self, page):
        terms = "".join(f"{name} = [{', '.join(map(quoted, terms))}]\n" for name, terms in page.terms.items())
        return (f"+++\ntitle = {quoted(page.title)}\ndescription = {quoted(page.description)}\ndate = {page.date}\n"
                f"[taxonomies]\n{terms}+++\n")

    def source(self, page):
        return f"content/{page.section}/{page.slug}.md"

    def listed(self):
        return ["index.html", "atom.xml", "sitemap.xml", *(f"{section}/index.html" for section in SECTIONS),
                *(f"{name}/index.html" for name in TAXONOMIES), *(f"{folder}/index.html" for folder in term_folders())]

    def _prepare(self, site, search):
        taxonomies = ", ".join(f'{{name = "{name}"}}' for name in TAXONOMIES)
        # Its first format for an index has no Dutch, and such a build fails.
        index = '[search]\nindex_format = "fuse_json"\n' if search else ""
        (site / "config.toml").write_text(
            f'base_url = "{ADDRESS}"\ntitle = "{TITLE}"\ndefault_language = "nl"\nbuild_search_index = {str(search).lower()}\n'
            f"generate_feeds = true\nfeed_limit = {FEED}\ntaxonomies = [{taxonomies}]\n{index}"
            f"[extra]\nsections = [{', '.join(map(quoted, SECTIONS))}]\n", encoding="utf-8")

    def _variant(self, label, search, lacks=""):
        command = lambda site, out: [[self.program, "--root", site, "build", "--output-dir", out, "--force"]]
        return Variant(label, command, lambda site: self._prepare(site, search), lacks)

    def without_search(self):
        return [self._variant("Zola", False)]

    def with_search(self):
        return [self._variant("Zola, index for Fuse", True, "a list of all texts without an index of words; the browser loads all of it")]

    def servers(self):
        def serve(*more):
            return lambda site, out, port: [self.program, "--root", site, "serve", "--interface", "127.0.0.1", "--port", port,
                                            "--output-dir", out, "--force", "--debounce", 20, *more]
        prepare = lambda site: self._prepare(site, False)
        return [Server("zola serve --debounce 20", serve(), prepare, "no search index"),
                Server("zola serve --debounce 20 --fast", serve("--fast"), prepare,
                       "no search index; only the page itself is made anew, lists and feed go stale")]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
