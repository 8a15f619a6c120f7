// Shows the chosen intervention types beside each other. All of them are in the page already; this
// only hides columns, and keeps the choice in the address so that it can be shared.
const form = document.getElementById("vergelijk");
const table = document.getElementById("vergelijking");
const status = form.querySelector("[role=status]");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const most = Number(form.dataset.most);

/** The ids in the address: `?theater&sleutelfiguren`. */
function chosen() {
  const wanted = new URLSearchParams(location.search);
  return boxes.filter((box) => wanted.has(box.name)).slice(0, most);
}

function show() {
  const checked = boxes.filter((box) => box.checked);
  for (const box of boxes) box.disabled = !box.checked && checked.length >= most;
  table.hidden = checked.length < 2;
  for (const row of table.querySelectorAll("tr")) {
    [...row.cells].slice(1).forEach((cell, at) => {
      cell.hidden = !boxes[at].checked;
    });
  }
  const { one, many, shown } = status.dataset;
  status.textContent = checked.length < 2 ? one : checked.length >= most ? many : shown;
}

function remember() {
  const query = boxes.filter((box) => box.checked).map((box) => encodeURIComponent(box.name));
  history.replaceState(null, "", query.length ? `?${query.join("&")}` : location.pathname);
}

function restore() {
  const wanted = chosen();
  for (const box of boxes) box.checked = wanted.includes(box);
  show();
}

form.addEventListener("change", () => {
  remember();
  show();
});
addEventListener("popstate", restore);
form.hidden = false;
restore();
