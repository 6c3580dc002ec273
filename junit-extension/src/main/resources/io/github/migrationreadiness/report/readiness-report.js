(() => {
  "use strict";

  const form = document.getElementById("filters");
  const table = document.getElementById("matrix");
  const hits = document.getElementById("hits");
  const nothing = document.getElementById("nothing");
  const list = (selector, root = document) => [...root.querySelectorAll(selector)];
  const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
  const show = (element, visible) => { element.hidden = !visible; };

  const servers = list("thead [data-server]:not([data-side])", table);
  const columns = list("thead [data-side]", table);
  const rows = list("tbody tr", table).map((row) => ({
    row,
    cells: list("td", row).map((cell) => ({ cell, status: cell.className })),
  }));
  const codes = list(".code").map((code) => ({
    code,
    entries: list(".entry", code).map((entry) => ({ entry, findings: list(".findings > li", entry) })),
  }));

  const fits = (chosen, actual) => !chosen || chosen === actual;
  const includes = (chosen, owners) => !chosen || (owners || "").split(" ").includes(chosen);

  function fitsPlace(chosen, { side, database }) {
    return fits(chosen.side, side) && fits(chosen.database, database);
  }

  function filterMatrix(chosen) {
    const used = new Set();
    let shown = 0;
    for (const { row, cells } of rows) {
      const wanted = fits(chosen.code, row.dataset.code);
      let any = false;
      cells.forEach(({ cell, status }, number) => {
        const hit = wanted && status !== "" && fits(chosen.status, status)
            && includes(chosen.owner, cell.dataset.owners) && fitsPlace(chosen, columns[number].dataset);
        cell.classList.toggle("off", !hit);
        if (hit) {
          any = true;
          shown += 1;
          used.add(number);
        }
      });
      show(row, any);
    }
    columns.forEach((column, number) => {
      const visible = used.has(number);
      if (column.hidden === visible) {
        show(column, visible);
        rows.forEach(({ cells }) => show(cells[number].cell, visible));
      }
    });
    for (const server of servers) {
      const width = columns.filter((it) => !it.hidden && it.dataset.server === server.dataset.server).length;
      show(server, width > 0);
      server.colSpan = width || 1;
    }
    return shown;
  }

  function filterResults(chosen) {
    let shown = 0;
    for (const { code, entries } of codes) {
      const wanted = fits(chosen.code, code.dataset.code);
      let any = false;
      for (const { entry, findings } of entries) {
        const hit = wanted && fits(chosen.status, entry.dataset.status)
            && includes(chosen.owner, entry.dataset.owners) && fitsPlace(chosen, entry.dataset);
        show(entry, hit);
        if (hit) {
          any = true;
          for (const finding of findings) {
            const visible = fits(chosen.owner, finding.dataset.owner);
            show(finding, visible);
            shown += visible ? 1 : 0;
          }
        }
      }
      show(code, any);
      if (any && chosen.code) {
        code.open = true;
      }
    }
    list(".group").forEach((group) => show(group, group.querySelector(".code:not([hidden])") !== null));
    show(nothing, codes.length > 0 && codes.every(({ code }) => code.hidden));
    return shown;
  }

  function filter() {
    const chosen = Object.fromEntries(new FormData(form));
    const results = filterMatrix(chosen);
    const findings = filterResults(chosen);
    hits.textContent = `${counted(results, "result")}, ${counted(findings, "finding")}`;
  }

  async function copy(button) {
    const text = button.parentElement.querySelector("code");
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      // Pages that did not come over HTTPS have no clipboard: select the text, and the keyboard does the rest.
      getSelection().selectAllChildren(text);
      button.textContent = document.execCommand("copy") ? "Copied" : "Press Ctrl+C";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  }

  function unfold() {
    const entry = document.getElementById(location.hash.slice(1));
    const folded = entry && entry.closest("details");
    if (folded) {
      folded.open = true;
      entry.scrollIntoView();
    }
  }

  function printAll() {
    const folded = list("details:not([open])");
    folded.forEach((it) => { it.open = true; });
    addEventListener("afterprint", () => folded.forEach((it) => { it.open = false; }), { once: true });
  }

  document.documentElement.classList.add("js");
  show(form, true);
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  document.addEventListener("click", ({ target }) => target.matches(".copy") && copy(target));
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", printAll);
  filter();
  unfold();
})();
