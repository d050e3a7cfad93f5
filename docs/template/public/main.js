// A field above each long table, which keeps the rows that hold every word of what is typed.
function filter(section) {
  const table = section.querySelector("table");
  const title = section.previousElementSibling?.textContent ?? document.title;
  const field = document.createElement("input");
  field.type = "search";
  field.className = "form-control mb-3";
  field.placeholder = "Filter this table";
  field.setAttribute("aria-label", `Filter: ${title}`);
  const count = document.createElement("p");
  count.className = "text-secondary";
  count.setAttribute("role", "status");
  const rows = [...table.tBodies[0].rows];
  const update = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
    for (const row of rows) {
      row.hidden = !words.every(word => row.textContent.toLowerCase().includes(word));
    }
    count.textContent = `${rows.filter(row => !row.hidden).length} of ${rows.length} rows`;
  };
  field.addEventListener("input", update);
  section.prepend(field, count);
  update();
}

export default {
  start: () => document.querySelectorAll(".filtered").forEach(filter),
};
