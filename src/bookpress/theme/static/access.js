// Keeps the focus where it was, says what is open and which colours are chosen, and leads to the same place of the page
// in the other language. Without this script the page has no such buttons, and the link leads to the page's beginning.
"use strict";

(() => {
  const find = (selector) => document.querySelector(selector);

  // The theme takes the focus from its buttons when they are pressed; by keyboard it must stay (WCAG 2.4.3, 2.4.7).
  const losing = (event) => {
    const button = event.target.closest(".theme-switch-button, .search-button, .primary-toggle, .secondary-toggle");
    if (button && event.detail === 0) setTimeout(() => find("dialog[open]") ?? button.focus());
  };
  document.addEventListener("click", losing, true); // before the theme, which lets no other listener hear of it

  // Sphinx's script of search marks keeps Escape from closing what a mark has opened.
  document.addEventListener("keydown", (event) => {
    const note = event.key === "Escape" && find(".press-mark-note:popover-open");
    if (!note) return;
    note.hidePopover();
    find(`[popovertarget="${note.id}"]`)?.focus();
  }, true);

  // A button that opens part of the page, the part at its place in a wide window, and the dialog it has in a narrow one.
  function drawer(button, part, dialog) {
    if (!button || !part) return;
    const wide = matchMedia("(min-width: 992px)");
    const tell = () => {
      const inDialog = !wide.matches && dialog;
      const open = inDialog ? dialog.open : !part.classList.contains("pst-sidebar-hidden");
      button.setAttribute("aria-expanded", String(open));
      button.setAttribute("aria-controls", (inDialog ? dialog : part).id);
    };
    const watch = new MutationObserver(tell);
    watch.observe(part, { attributeFilter: ["class"] });
    if (dialog) {
      watch.observe(dialog, { attributeFilter: ["open"] });
      dialog.addEventListener("close", () => setTimeout(() => button.focus()));
    }
    wide.addEventListener("change", tell);
    tell();
  }

  drawer(find(".primary-toggle"), find("#pst-primary-sidebar"), find("#pst-primary-sidebar-modal"));
  drawer(find(".secondary-toggle"), find("#pst-secondary-sidebar"), find("#pst-secondary-sidebar-modal"));

  // The button that changes the colours is named with the colours that are chosen, and a change is said.
  for (const button of document.querySelectorAll(".theme-switch-button")) {
    const name = button.getAttribute("aria-label");
    const status = Object.assign(document.createElement("span"), { className: "press-hidden" });
    status.setAttribute("role", "status");
    button.after(status);
    const mode = () => button.querySelector(`[data-mode="${document.documentElement.dataset.mode}"]`);
    const tell = (said) => {
      const words = mode()?.dataset.bsOriginalTitle || mode()?.title;
      if (!words) return;
      button.setAttribute("aria-label", `${name}: ${words}`);
      if (said) status.textContent = words;
    };
    new MutationObserver(() => tell(true)).observe(document.documentElement, { attributeFilter: ["data-mode"] });
    tell(false);
  }

  // A table is a stop of the keyboard only where it can be scrolled.
  const stops = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const region of document.querySelectorAll(".table-scroll")) stops.observe(region);

  // Ids are the same in all editions. The place is the last section, exhibit or row that begins in the upper third.
  function place() {
    const all = [...document.querySelectorAll(".bd-article section[id], .bd-article .exhibit [id], .bd-article [id].exhibit")];
    return all.filter((one) => one.getBoundingClientRect().top < innerHeight / 3 && one.getClientRects().length).at(-1);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.press-language");
    if (!link) return;
    const named = location.hash.slice(1) && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const seen = named && named.getBoundingClientRect().bottom > 0 && named.getBoundingClientRect().top < innerHeight;
    const id = seen ? named.id : scrollY > 0 ? place()?.id : "";
    link.hash = id ? `#${id}` : "";
  });
})();
