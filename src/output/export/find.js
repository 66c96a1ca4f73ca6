// Hides what does not have all the words that are typed. Without a script the page shows all of it.
(() => {
  const form = document.getElementById("_find");
  const box = form.querySelector("input");
  const count = form.querySelector("output");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...document.querySelectorAll("main section")].map((section) => {
    const rows = [...section.querySelectorAll("tbody tr")];
    const parts = rows.length > 0 ? rows : [section];
    return { section, parts: parts.map((part) => ({ part, text: plain(part.textContent) })) };
  });
  const find = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { section, parts } of items) {
      let shown = 0;
      for (const { part, text } of parts) {
        const has = words.every((word) => text.includes(word));
        part.hidden = !has;
        shown += has ? 1 : 0;
      }
      section.hidden = shown === 0;
      found += shown;
    }
    count.textContent = words.length > 0 ? `${found} found` : "";
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", find);
})();
