// Searches the names of shows and people. The list is loaded when somebody first types.
"use strict";

(() => {
  const MOST = 40;
  const top = document.body.dataset.top;
  const field = document.getElementById("search");
  const found = document.getElementById("found");
  const [told, list] = found.children;
  let names = null;
  let goes = false;

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
    const hits = (query === "" ? [] : names)
      .map((each) => ({ each, rank: best(each, query) }))
      .filter((hit) => hit.rank !== null)
      .sort((a, b) => a.rank - b.rank || a.each.name.length - b.each.name.length);
    const count =
      hits.length === 0 ? "Nothing here is called so." : hits.length === 1 ? "1 name" : `${hits.length} names`;
    told.textContent = query === "" ? "" : hits.length > MOST ? `${count}, the first ${MOST} of them` : count;
    list.replaceChildren(...hits.slice(0, MOST).map((hit) => item(hit.each)));
  };

  const go = () => {
    const first = list.querySelector("a");
    goes = names === null;
    if (first) location.href = first.href;
  };

  window.showfactsNames = (rows) => {
    names = rows.map(([name, others, detail, place]) => ({
      name, others, detail, place,
      folded: [name, ...others.split(", ")].map(fold).filter(Boolean),
    }));
    show();
    if (goes) go();
  };

  const load = () => {
    if (document.getElementById("names")) return;
    const script = document.createElement("script");
    script.id = "names";
    script.src = top + "names.js";
    document.head.append(script);
  };

  field.form.hidden = false; // Without a script nothing would come of it
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  field.addEventListener("focus", load);
  field.addEventListener("input", show);
  const leave = (event) => {
    if (event.key !== "Escape") return;
    field.value = "";
    field.focus();
    show();
  };
  field.addEventListener("keydown", leave);
  found.addEventListener("keydown", leave);

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    show();
  }
})();
