// Makes the form of an editor easier: buttons for Markdown, a list of sources to search, a preview
// at the side. Everything also works without. Served by `watwerkt serve` only.
"use strict";

(() => {
  document.getElementById("melding")?.focus();
  const form = document.querySelector("form[data-edit]");
  const words = document.getElementById("woorden")?.dataset;
  if (!form || !words) return;

  let saved = true;
  form.addEventListener("input", () => (saved = false));
  form.addEventListener("submit", () => (saved = true));
  addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });

  // One that types in a field expects Ctrl+Z to undo what a button did.
  function insert(field, text, from, to) {
    field.focus();
    const start = field.selectionStart;
    if (!document.execCommand("insertText", false, text)) field.setRangeText(text);
    field.setSelectionRange(start + from, start + to);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function around(before, after, otherwise) {
    return (field) => {
      const chosen = field.value.slice(field.selectionStart, field.selectionEnd) || otherwise;
      insert(field, before + chosen + after, before.length, before.length + chosen.length);
    };
  }

  function lines(mark) {
    return (field) => {
      const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
      field.setSelectionRange(start, field.selectionEnd);
      const chosen = field.value.slice(start, field.selectionEnd);
      const text = chosen.split("\n").map((line) => mark + line).join("\n");
      insert(field, text, text.length, text.length);
    };
  }

  const inline = [
    [words.bold, around("**", "**", words.bold)],
    [words.italic, around("*", "*", words.italic)],
    [words.link, around("[", "](/)", words.link)],
  ];
  const blocks = [
    [words.heading, lines("## ")],
    [words.list, lines("- ")],
    [words.quote, lines("> ")],
    [words.own, (field) => insert(field, "\n> [!OWN]\n> ", 11, 11)],
  ];

  const sources = [...document.querySelectorAll("#bronnenlijst li")];

  // A list of sources under the button: type to search, choose to insert.
  function citer(field, bar) {
    const box = document.createElement("details");
    box.className = "w-cite";
    const name = document.createElement("summary");
    name.textContent = words.cite;
    const search = document.createElement("input");
    search.type = "search";
    search.setAttribute("aria-label", words.search);
    const list = document.createElement("ul");
    const fill = () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = (item) => wanted.every((word) => item.textContent.toLowerCase().includes(word));
      list.replaceChildren(
        ...sources.filter(fits).slice(0, 12).map((item) => {
          const button = document.createElement("button");
          button.type = "button";
          button.textContent = item.textContent.replace(/^\[@[^\]]*\]\s*/, "");
          button.addEventListener("click", () => {
            const text = `[@${item.dataset.key}]`;
            insert(field, text, text.length, text.length);
            box.open = false;
          });
          const row = document.createElement("li");
          row.append(button);
          return row;
        }),
      );
    };
    search.addEventListener("input", fill);
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector("button")?.click();
    });
    box.addEventListener("toggle", () => {
      if (!box.open) return;
      fill();
      search.focus();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      box.open = false;
      name.focus();
    });
    box.append(name, search, list);
    bar.append(box);
  }

  for (const field of form.querySelectorAll("textarea[data-markdown]")) {
    const bar = document.createElement("div");
    bar.className = "w-tools";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", words.tools);
    const tools = "body" in field.dataset ? [...inline, ...blocks] : inline;
    for (const [label, work] of tools) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => work(field));
      bar.append(button);
    }
    if (sources.length) citer(field, bar);
    field.before(bar);
  }

  // A picture comes where the cursor is, and both fields of it are asked for only with its button.
  const upload = form.querySelector("[data-upload]");
  upload?.addEventListener("click", (event) => {
    const [file, alt] = ["afbeelding", "alt"].map((name) => form.elements.namedItem(name));
    const missing = [file, alt].find((field) => !field.value.trim());
    if (missing) {
      event.preventDefault();
      missing.focus();
      return;
    }
    const text = form.querySelector("[data-body]");
    const before = text ? text.value.slice(0, text.selectionStart) : "";
    form.querySelector("[data-place]").value = [...before].length;
  });

  // The preview is the answer to the button of the same name, without leaving the page.
  const body = form.querySelector("[data-body]");
  const panel = document.getElementById("voorbeeld");
  if (!body || !panel) return;
  let timer = 0;
  let asked = 0;
  async function preview() {
    const number = ++asked;
    const data = new URLSearchParams(new FormData(form));
    data.set("doe", "voorbeeld");
    try {
      const answer = await fetch(form.action, { method: "POST", body: data });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("voorbeeld");
      if (number !== asked || !fresh || fresh.hidden) return;
      const place = panel.scrollTop;
      panel.replaceChildren(...document.importNode(fresh, true).childNodes);
      panel.hidden = false;
      panel.scrollTop = place;
    } catch {
      // The server is away; the text is still here.
    }
  }
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(preview, 400);
  });
  preview();
})();
