// Lets a visitor save what was filled in on the page of a tool, and go on with it later. Nothing is
// sent and nothing is kept on the device: the file is made here and handed to the visitor.
const form = document.querySelector("form.fill-in");
const status = form.querySelector("[role=status]");
const words = form.dataset;
const title = document.querySelector("h1").textContent.trim();
let unsaved = false;

const tidy = (text) => text.replace(/\s+/g, " ").trim();
const say = (text, values = {}) => {
  status.textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
};

/** The points with what was answered: `{ text, answer, remark }`, by group. */
function read() {
  return [...form.querySelectorAll("fieldset")].map((group) => ({
    title: tidy(group.querySelector("legend").textContent),
    points: [...group.querySelectorAll(".point")].map((point) => ({
      text: tidy(point.querySelector(".point-text").textContent),
      answer: point.querySelector("input:checked")?.value ?? point.querySelector(":scope > textarea")?.value.trim() ?? "",
      remark: point.querySelector(".remark textarea")?.value.trim() ?? "",
      label: point.querySelector(".remark span")?.textContent ?? "",
    })),
  }));
}

const points = () => read().flatMap((group) => group.points);

function progress() {
  const all = points();
  say(words.progress, { done: all.filter(({ answer, remark }) => answer || remark).length, all: all.length });
}

const today = () => new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
const origin = () => location.href.split("#")[0];

function asMarkdown() {
  const lines = [`# ${title}`, "", `${words.date} ${today()}. ${words.from} ${origin()}`];
  for (const group of read()) {
    lines.push("", `## ${group.title}`);
    for (const { text, answer, remark, label } of group.points) {
      lines.push("", `**${text}**`, "", answer || `_${words.empty}_`);
      if (remark) lines.push("", `${label}: ${remark}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A page by itself; what was filled in stands in it once more for `open`. */
function asPage() {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = document.documentElement.lang;
  const add = (parent, name, text = "") => {
    const element = page.createElement(name);
    element.textContent = text;
    return parent.appendChild(element);
  };
  page.head.prepend(Object.assign(page.createElement("meta"), { name: "viewport", content: "width=device-width" }));
  page.head.prepend(Object.assign(page.createElement("meta"), { httpEquiv: "Content-Type", content: "text/html; charset=utf-8" }));
  add(page.head, "style", "body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}h3{margin-bottom:0}p{margin:.25rem 0;white-space:pre-wrap}");
  add(page.body, "h1", title);
  const from = add(page.body, "p", `${words.date} ${today()}. ${words.from} `);
  Object.assign(from.appendChild(page.createElement("a")), { href: origin(), textContent: origin() });
  for (const group of read()) {
    add(page.body, "h2", group.title);
    for (const { text, answer, remark, label } of group.points) {
      add(page.body, "h3", text);
      if (answer) add(page.body, "p", answer);
      else add(add(page.body, "p"), "em", words.empty);
      if (remark) add(page.body, "p", `${label}: ${remark}`);
    }
  }
  const data = add(page.body, "script");
  data.type = "application/json";
  // `</script>` in an answer must not end the block.
  data.textContent = JSON.stringify([...new FormData(form)]).replaceAll("<", "\\u003c");
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

const KINDS = { html: [asPage, "text/html"], md: [asMarkdown, "text/markdown"] };

function save(kind) {
  const [make, type] = KINDS[kind];
  const name = location.pathname.split("/").filter(Boolean).at(-1).replace(/\.html$/, "");
  const day = new Date().toLocaleDateString("sv-SE");
  const file = `${name}-${day}.${kind}`;
  const url = URL.createObjectURL(new Blob([make()], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement("a"), { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  unsaved = false;
  say(words.saved, { file });
}

/** Puts the answers of a saved page back. */
async function open(file) {
  const page = new DOMParser().parseFromString(await file.text(), "text/html");
  let entries;
  try {
    entries = JSON.parse(page.querySelector("script[type='application/json']").textContent);
    if (!entries.every(([name, value]) => form.elements[name] && typeof value === "string")) throw new TypeError();
  } catch {
    say(words.notOurs);
    return;
  }
  form.reset();
  for (const [name, value] of entries) {
    const field = form.elements[name];
    if (field.type === "checkbox") field.checked = true;
    else field.value = value;
  }
  grow();
  unsaved = false;
  say(words.opened, { file: file.name });
}

/** Makes fields as high as their text where CSS cannot. */
function grow(fields = form.querySelectorAll("textarea")) {
  if (CSS.supports("field-sizing", "content")) return;
  for (const field of fields) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }
}

form.addEventListener("input", ({ target }) => {
  if (target.type === "file") return;
  unsaved = true;
  if (target.localName === "textarea") grow([target]);
});
form.addEventListener("change", ({ target }) => {
  if (target.type !== "file") progress();
  else if (target.files[0]) open(target.files[0]);
});
form.addEventListener("click", ({ target }) => {
  if (target.dataset.save) save(target.dataset.save);
  if ("print" in target.dataset) print();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  if (event.isTrusted && !confirm(words.sure)) {
    event.preventDefault();
    return;
  }
  unsaved = false;
  say(words.cleared);
});
addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

form.querySelector(".without-script").hidden = true;
form.querySelector(".fill-in-tools").hidden = false;
progress();
