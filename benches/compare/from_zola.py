#!/usr/bin/env python3
"""Turns a benchmark corpus made for Zola into the same site for watwerkt.

    from_zola.py ZOLA_DIR OUT_DIR

Pages, links, terms and dates stay the same; TOML front matter becomes YAML, `@/` links become
paths from the content folder, and each taxonomy becomes an open vocabulary.
"""
import pathlib
import re
import sys
import tomllib


def quoted(text):
    return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def page(text, taxonomies):
    front, body = re.match(r"\+\+\+\n(.*?)\+\+\+\n?(.*)", text, re.S).groups()
    data = tomllib.loads(front)
    lines = [f"title: {quoted(data.get('title', 'Start'))}"]
    if data.get("description"):
        lines.append(f"description: {quoted(data['description'])}")
    if data.get("date"):
        lines.append(f"date: {data['date']}")
    for name, terms in data.get("taxonomies", {}).items():
        taxonomies.add(name)
        lines.append(f"{name}: [{', '.join(quoted(term) for term in terms)}]")
    body = re.sub(r"\(@/", "(/", body)
    return "---\n" + "\n".join(lines) + "\n---\n" + body


def main():
    source, out = (pathlib.Path(argument) for argument in sys.argv[1:3])
    taxonomies = set()
    for file in sorted((source / "content").rglob("*.md")):
        target = out / "content" / file.relative_to(source / "content")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(file.read_text(encoding="utf-8"), taxonomies), encoding="utf-8")
    (out / "content/watwerkt.yaml").write_text(
        "title: Voorbeeld\nbase_url: https://voorbeeld.example\n", encoding="utf-8")
    folder = out / "content/vocabulaires"
    folder.mkdir(exist_ok=True)
    for name in sorted(taxonomies):
        (folder / f"{name}.yaml").write_text(
            f"key: {name}\nlabel: {name.capitalize()}\nopen: true\nterms: []\n", encoding="utf-8")


main()
