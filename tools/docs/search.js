/* global document -- it runs in a page */
// Shows of the lists on the index what holds every word that is searched for.
{
  const field = /** @type {HTMLInputElement} */ (document.getElementById("search"));
  const found = /** @type {HTMLElement} */ (document.getElementById("found"));
  const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".list")]);

  /** @param {Element} term */
  const textOf = (term) => {
    const text = `${term.textContent} ${term.nextElementSibling?.textContent}`.toLowerCase();
    // NOTE_DUE_DATE is found by its name, by "note due" and by "notedue".
    return [text, text.replaceAll("_", " "), text.replaceAll("_", "")].join(" ");
  };

  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const list of lists) {
      const terms = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("dt")]);
      const fitting = terms.filter((term) => words.every((word) => textOf(term).includes(word)));
      for (const term of terms) {
        const explanation = /** @type {HTMLElement} */ (term.nextElementSibling);
        term.hidden = explanation.hidden = !fitting.includes(term);
      }
      list.hidden = words.length > 0 && fitting.length === 0;
      count += fitting.length;
    }
    found.textContent = words.length === 0 ? "" : `${count} found`;
  });
}
