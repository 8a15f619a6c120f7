"""Eleventy, with templates in Liquid."""
import json
import pathlib
import shutil
import subprocess

from corpus import SECTIONS, TAXONOMIES, capital

from .base import (ADDRESS, DESCRIPTION, FEED, STYLE, TITLE, Missing, Server, Tool, Variant, shell, term_folders, trail,
                   yaml_front_matter)

CONFIG = """const load = require('module').createRequire(%(program)s);
const markdown = load('markdown-it')({ html: true }).use(load('markdown-it-footnote'));
// The headings get an id, as those of the others have.
markdown.core.ruler.push('id', ({ tokens }) => {
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open') token.attrSet('id', tokens[at + 1].content.toLowerCase().replace(/\\W+/g, '-'));
  });
});
const newest = (a, b) => b.date - a.date;
module.exports = (config) => {
  const pages = (keep) => (api) => api.getFilteredByTag('pagina').filter(keep).sort(newest);
  config.setLibrary('md', markdown);
  config.addPassthroughCopy('src/style.css');
  for (const section of %(sections)s) config.addCollection(`section-${section}`, pages((page) => page.data.section === section));
  for (const [name, terms] of Object.entries(%(taxonomies)s)) {
    for (const term of terms) config.addCollection(`${name}-${term}`, pages((page) => page.data[name].includes(term)));
  }
  config.addCollection('newest', (api) => pages(() => true)(api).slice(0, %(feed)d));
  return { dir: { input: 'src', output: '_site' }, markdownTemplateEngine: false };
};
"""
HOME = '<li><a href="/">' + TITLE + "</a></li>"
TERMS = "".join(
    "<p>NAME: {% for term in NAME %}<a href=\"/NAME/{{ term }}/\">{{ term }}</a> {% endfor %}</p>".replace("NAME", name) for name in TAXONOMIES)


class Eleventy(Tool):
    key = "eleventy"
    lacks = "links between pages are not checked"

    def find(self, options):
        given = options.eleventy or shutil.which("eleventy")
        if not given:
            raise Missing("no `eleventy` on PATH and no `--eleventy`; the package `@11ty/eleventy` of npm has it")
        self.program = pathlib.Path(given).resolve()
        found = subprocess.run(["node", "-e", f"require('module').createRequire({json.dumps(str(self.program))})('markdown-it-footnote')"],
                               capture_output=True)
        if found.returncode != 0:
            raise Missing("the package `markdown-it-footnote` of npm is not beside Eleventy")

    def version(self):
        said = subprocess.run(["node", self.program, "--version"], capture_output=True, text=True, check=True).stdout
        node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
        return f"Eleventy {said.strip()} (Node {node.strip().lstrip('v')})"

    def begin(self, site, corpus):
        self.link = corpus.links(lambda page, section, slug: f"/{section}/{slug}/")
        self.front_matter = yaml_front_matter
        menu = ('{% for s in sections %}<li><a href="/{{ s }}/"{% if s == section %} aria-current="true"{% endif %}>{{ s | capitalize }}'
                "</a></li>{% endfor %}")
        above = HOME + '{% if below %}<li><a href="/{{ section }}/">{{ section | capitalize }}</a></li>{% endif %}'
        site.write("src/_includes/base.liquid", shell(
            title="{{ title }}", description="{{ description }}", menu=menu, main="{{ content }}", feed="/feed.xml",
            trail="{% if page.url != '/' %}" + trail(above, "{{ title }}") + "{% endif %}"))
        day = '{{ page.date | date: "%Y-%m-%d" }}'
        site.write("src/_includes/page.liquid", "---\nlayout: base.liquid\n---\n<article><h1>{{ title }}</h1>\n"
                   f'<p><time datetime="{day}">{day}</time></p>\n{{{{ content }}}}{TERMS}</article>')
        site.write("src/_data/sections.json", json.dumps(SECTIONS))
        site.write("src/style.css", STYLE)
        site.write("eleventy.config.cjs", CONFIG % {
            "program": json.dumps(str(self.program)), "sections": json.dumps(SECTIONS), "feed": FEED,
            "taxonomies": json.dumps({name: terms for name, (terms, _) in TAXONOMIES.items()})})
        site.write("src/index.liquid", f"---\nlayout: base.liquid\ntitle: {TITLE}\ndescription: {DESCRIPTION}\n---\n<h1>{TITLE}</h1>")
        site.write("src/sitemap.liquid", "---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n"
                   '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for p in collections.all %}'
                   f"<url><loc>{ADDRESS}{{{{ p.url }}}}</loc></url>{{% endfor %}}</urlset>")
        site.write("src/feed.liquid", "---\npermalink: /feed.xml\neleventyExcludeFromCollections: true\n---\n"
                   f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{TITLE}</title>{{% for p in collections.newest %}}<entry><title>'
                   f'{{{{ p.data.title }}}}</title><id>{ADDRESS}{{{{ p.url }}}}</id><updated>{{{{ p.date | date: "%Y-%m-%dT00:00:00Z" }}}}'
                   "</updated><summary>{{ p.data.description }}</summary></entry>{% endfor %}</feed>")
        for section in SECTIONS:
            self._list(site, section, f"section-{section}", f"section: {section}\n")
            site.write(f"src/{section}/{section}.json",
                       json.dumps({"layout": "page.liquid", "section": section, "below": True, "tags": "pagina"}))
        for name, (terms, _) in TAXONOMIES.items():
            links = "".join(f'<li><a href="/{name}/{term}/">{term}</a></li>' for term in terms)
            site.write(f"src/{name}.liquid", f"---\nlayout: base.liquid\ntitle: {capital(name)}\n---\n<h1>{capital(name)}</h1>\n<ul>{links}</ul>")
            for term in terms:
                self._list(site, f"{name}/{term}", f"{name}-{term}")

    @staticmethod
    def _list(site, folder, collection, more=""):
        title = capital(folder.rsplit("/", 1)[-1])
        site.write(f"src/{collection}.liquid", f"---\nlayout: base.liquid\ntitle: {title}\npermalink: /{folder}/\n{more}---\n<h1>{title}</h1>\n"
                   f"<ul>{{% for p in collections['{collection}'] %}}<li><a href=\"{{{{ p.url }}}}\">{{{{ p.data.title }}}}</a></li>{{% endfor %}}</ul>")

    def source(self, page):
        return f"src/{page.section}/{page.slug}.md"

    def listed(self):
        return ["index.html", "feed.xml", "sitemap.xml", *(f"{section}/index.html" for section in SECTIONS),
                *(f"{name}/index.html" for name in TAXONOMIES), *(f"{folder}/index.html" for folder in term_folders())]

    def without_search(self):
        # It takes folders relative to where it runs, which is the copy of the site.
        command = lambda site, out: [["node", self.program, "--quiet", "--output", f"../{out.name}"]]
        return [Variant("Eleventy", command, lacks=self.lacks)]

    def servers(self):
        command = lambda site, out, port: ["node", self.program, "--serve", "--quiet", f"--port={port}", "--output", f"../{out.name}"]
        return [Server("eleventy --serve", command, lacks="no search index; " + self.lacks)]
