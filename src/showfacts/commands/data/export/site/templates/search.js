// Searches the names of shows and people. The list is loaded when somebody first types.
"use strict";

(() => {
  const MOST = 40;
  const top = document.body.dataset.top;
  const field = document.getElementById("search");
  const found = document.getElementById("found");
  let names = null;

  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();

  // 0: the whole name, 1: its beginning, 2: the beginning of a word, 3: within a word; null: not at all
  const rank = (name, query) => {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    if (name.includes(" " + query)) return 2;
    return name.includes(query) ? 3 : null;
  };

  const best = (each, query) => {
    const ranks = each.folded.map((name) => rank(name, query)).filter((one) => one !== null);
    return ranks.length ? Math.min(...ranks) : null;
  };

  const item = (each) => {
    const link = document.createElement("a");
    link.href = top + each.place;
    link.textContent = each.name;
    const line = document.createElement("li");
    line.append(link, " ");
    const detail = document.createElement("span");
    detail.className = "quiet";
    detail.textContent = [each.detail, each.others].filter(Boolean).join(" · ");
    line.append(detail);
    return line;
  };

  const show = () => {
    if (names === null) return load();
    const query = fold(field.value);
    found.hidden = query === "";
    if (query === "") return found.replaceChildren();
    const hits = names
      .map((each) => ({ each, rank: best(each, query) }))
      .filter((hit) => hit.rank !== null)
      .sort((a, b) => a.rank - b.rank || a.each.name.length - b.each.name.length);
    const told = document.createElement("p");
    told.textContent =
      hits.length === 0 ? "Nothing here is called so." : hits.length === 1 ? "1 name" : `${hits.length} names`;
    if (hits.length > MOST) told.textContent += `, the first ${MOST} of them`;
    const list = document.createElement("ul");
    list.append(...hits.slice(0, MOST).map((hit) => item(hit.each)));
    found.replaceChildren(told, list);
  };

  window.showfactsNames = (rows) => {
    names = rows.map(([name, others, detail, place]) => ({
      name, others, detail, place,
      folded: [name, ...others.split(", ")].map(fold).filter(Boolean),
    }));
    show();
  };

  const load = () => {
    if (document.getElementById("names")) return;
    const script = document.createElement("script");
    script.id = "names";
    script.src = top + "names.js";
    document.head.append(script);
  };

  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = found.querySelector("a");
    if (first) location.href = first.href;
  });
  field.addEventListener("focus", load);
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    field.value = "";
    show();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    show();
  }
})();
