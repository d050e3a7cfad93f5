(function () {
  "use strict";
  var box = document.getElementById("filter");
  var status = document.getElementById("filter-status");
  var items = Array.from(document.querySelectorAll("#tree li"));
  var texts = items.map(function (item) { return item.querySelector("summary").textContent.toLowerCase(); });
  document.getElementById("filter-row").hidden = false;
  box.addEventListener("input", function () {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    items.forEach(function (item) { item.hidden = words.length !== 0; });
    items.forEach(function (item, index) {
      if (words.every(function (word) { return texts[index].includes(word); })) {
        found += 1;
        for (var shown = item; shown; shown = shown.parentElement.closest("#tree li")) { shown.hidden = false; }
      }
    });
    status.textContent = words.length === 0 ? "" : found + " of " + items.length;
  });
  function open() {
    var target = location.hash.length === 0 ? null : document.getElementById(location.hash.slice(1));
    var details = target === null ? null : target.querySelector(":scope > details");
    if (details !== null) { details.open = true; }
  }
  window.addEventListener("hashchange", open);
  open();
})();
