// The link of a figure or table puts its address on the clipboard too, and the citation shows the page's own address.
// Without this script both are what the page says: a link to the place, and where it lies within the edition.
"use strict";

(() => {
  const SHOWN = 2000; // milliseconds that it says that the address is copied

  function say(link) {
    const words = link.closest("[data-copied]")?.dataset.copied;
    if (!words) return;
    const note = Object.assign(document.createElement("span"), { className: "exhibit-copied", textContent: words });
    note.setAttribute("role", "status");
    link.after(" ", note);
    setTimeout(() => note.remove(), SHOWN);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.exhibit-link");
    // Where a browser does not allow it, it is a link.
    if (link) navigator.clipboard?.writeText(link.href).then(() => say(link), () => {});
  });
  for (const address of document.querySelectorAll(".exhibit-address")) {
    const hash = address.textContent.slice(address.textContent.indexOf("#"));
    if (!address.textContent.includes("://")) address.textContent = location.href.split("#")[0] + hash;
  }
})();
