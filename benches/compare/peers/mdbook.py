"""mdBook, with its own theme: it has no other way to make pages."""
import shutil
import subprocess

from corpus import SECTIONS, capital, relative

from .base import TITLE, Missing, Server, Tool, Variant

LACKS = "its own theme with the whole table of contents, one page with everything for print; no taxonomy pages, breadcrumb, feed or sitemap"


class MdBook(Tool):
    key = "mdbook"

    def find(self, options):
        self.program = options.mdbook or shutil.which("mdbook")
        if not self.program:
            raise Missing("no `mdbook` on PATH and no `--mdbook`; `cargo install mdbook` makes it")

    def version(self):
        return "mdBook " + subprocess.run([self.program, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1].lstrip("v")

    def begin(self, site, corpus):
        self.link = corpus.links(relative)
        lines = ["# Inhoud", "", f"[{TITLE}](index.md)", ""]
        site.write("src/index.md", f"# {TITLE}\n")
        for at, section in enumerate(SECTIONS):
            site.write(f"src/{section}/index.md", f"# {capital(section)}\n")
            lines.append(f"- [{capital(section)}]({section}/index.md)")
            lines += [f"  - [{corpus.titles[number]}]({section}/{corpus.slug(number)}.md)" for number in range(at, corpus.count, len(SECTIONS))]
        site.write("src/SUMMARY.md", "\n".join(lines) + "\n")

    def front_matter(self, page):
        return f"# {page.title}\n\n"

    def source(self, page):
        return f"src/{page.section}/{page.slug}.md"

    def html(self, page):
        return f"{page.section}/{page.slug}.html"

    def listed(self):
        return ["index.html", *(f"{section}/index.html" for section in SECTIONS)]

    @staticmethod
    def _prepare(site, search):
        (site / "book.toml").write_text(
            f'[book]\ntitle = "{TITLE}"\nlanguage = "nl"\n[output.html]\nsite-url = "/"\n[output.html.search]\nenable = {str(search).lower()}\n',
            encoding="utf-8")

    def _variant(self, label, search):
        command = lambda site, out: [[self.program, "build", "--dest-dir", out, site]]
        return Variant(label, command, lambda site: self._prepare(site, search), LACKS)

    def without_search(self):
        return [self._variant("mdBook", False)]

    def with_search(self):
        return [self._variant("mdBook, its search", True)]

    def servers(self):
        command = lambda site, out, port: [self.program, "serve", "--hostname", "127.0.0.1", "--port", port, "--dest-dir", out, site]
        return [Server("mdbook serve", command, lambda site: self._prepare(site, False), "no search index; " + LACKS)]
