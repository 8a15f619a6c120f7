// Keeps an open page as its file is. Served by `watwerkt serve` only, never part of a site.
"use strict";

(() => {
  const script = document.currentScript;
  const MARK = "watwerkt serve: ";
  const RETRY_MS = 1000;
  let shown = script.dataset.build;
  let working = false;
  let wanted = shown;

  // What the program adds stands between two comments at the end of the body.
  function own(body) {
    const nodes = [...body.childNodes];
    const at = (word) =>
      nodes.findIndex((node) => node.nodeType === Node.COMMENT_NODE && node.data.trim() === MARK + word);
    const begin = at("begin");
    const end = at("einde");
    return begin < 0 || end < 0 ? [] : nodes.slice(begin, end + 1);
  }

  function site(body) {
    const added = new Set(own(body));
    return [...body.childNodes].filter((node) => !added.has(node));
  }

  function markup(body) {
    return site(body)
      .map((node) => node.outerHTML ?? node.data)
      .join("")
      .trim();
  }

  function links(head) {
    return [...head.querySelectorAll('link[rel="stylesheet"]')];
  }

  // A new style sheet stands beside the old one until it is there, so that nothing flashes.
  async function swapStyles(next) {
    const had = links(document.head);
    const gets = links(next.head);
    const hrefs = (list) => list.map((link) => link.getAttribute("href"));
    const [old, fresh] = [hrefs(had), hrefs(gets)];
    const added = gets.filter((link) => !old.includes(link.getAttribute("href")));
    await Promise.all(
      added.map(
        (link) =>
          new Promise((resolve) => {
            const copy = document.importNode(link);
            copy.addEventListener("load", resolve);
            copy.addEventListener("error", resolve);
            document.head.append(copy);
          }),
      ),
    );
    for (const link of had) {
      if (!fresh.includes(link.getAttribute("href"))) link.remove();
    }
  }

  function openDetails() {
    return [...document.querySelectorAll("body details")].map((details) => details.open);
  }

  async function refresh() {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const build = next.querySelector("script[data-build]")?.dataset.build;
    // Another program answers here now.
    if (!build) return location.reload();
    await swapStyles(next);
    const before = markup(document.body);
    if (before !== markup(next.body)) {
      const ownScript = '[src^="/.watwerkt/"]';
      const scripts = (page) => page.querySelector(`script[src]:not(${ownScript})`);
      // Scripts of a page run once; only the browser can start them anew. It keeps the place.
      if (scripts(document) || scripts(next)) return location.reload();
      const place = [scrollX, scrollY];
      const open = openDetails();
      for (const node of site(document.body)) node.remove();
      document.body.prepend(...site(next.body).map((node) => document.importNode(node, true)));
      document.querySelectorAll("body details").forEach((details, at) => {
        details.open = open[at] ?? details.open;
      });
      // At once, whatever the theme says of scrolling: the place did not change.
      scrollTo({ left: place[0], top: place[1], behavior: "instant" });
    }
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    for (const name of ["watwerkt-problems", "watwerkt-bar"]) {
      const [old, fresh] = [document.getElementById(name), next.getElementById(name)];
      if (old && fresh && old.dataset.was !== fresh.innerHTML) {
        old.dataset.was = fresh.innerHTML;
        old.replaceChildren(...document.importNode(fresh, true).childNodes);
      }
    }
    hideable();
    shown = build;
    document.documentElement.dataset.watwerktBuild = build;
  }

  async function follow() {
    if (working || shown === wanted) return;
    working = true;
    try {
      while (shown !== wanted) {
        const aim = wanted;
        await refresh();
        // What was fetched may be newer than what was told.
        if (aim === wanted) break;
      }
    } catch {
      // The server or the network is away for a moment.
      setTimeout(follow, RETRY_MS);
    } finally {
      working = false;
    }
  }

  // A form with words in it must not vanish: pages of the program are left alone.
  if (script.dataset.still === undefined) {
    const events = new EventSource("/.watwerkt/events");
    events.addEventListener("build", (event) => {
      wanted = event.data;
      if (shown !== wanted) follow();
    });
    addEventListener("pagehide", () => events.close());
    addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
  }

  // Hidden until the next message: who mends a file by hand wants to see the page.
  function hideable() {
    const overlay = document.querySelector(".watwerkt-overlay:not(:has(.watwerkt-hide))");
    if (!overlay) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "watwerkt-hide";
    button.textContent = overlay.dataset.hide;
    button.addEventListener("click", () => (overlay.hidden = true));
    overlay.prepend(button);
  }
  hideable();

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelector(".watwerkt-overlay")?.setAttribute("hidden", "");
  });
})();
