// What the buttons of the page's head do: menus that open, printing, the whole screen. The theme would load Bootstrap
// (81 kB) for the first and has scripts in attributes for the others, which a content security policy forbids.
"use strict";

(() => {
  const BUTTON = '[data-bs-toggle="dropdown"]';
  const menuOf = (button) => button.parentElement.querySelector(".dropdown-menu");

  function show(button, open) {
    button.setAttribute("aria-expanded", String(open));
    for (const element of [button, menuOf(button)]) element?.classList.toggle("show", open);
  }

  function closeAll(except = null) {
    for (const button of document.querySelectorAll(`${BUTTON}.show`)) if (button !== except) show(button, false);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest(BUTTON);
    closeAll(button);
    if (button) show(button, !button.classList.contains("show"));
    const does = event.target.closest("[data-does]")?.dataset.does;
    if (does === "print") window.print();
    if (does === "fullscreen") window.toggleFullScreen?.(); // the theme's
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.(".dropdown")?.querySelector(BUTTON);
    if (!menu) return;
    if (event.key === "Escape" && menu.classList.contains("show")) {
      closeAll();
      menu.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      show(menu, true);
      const items = [...menuOf(menu).querySelectorAll(".dropdown-item")];
      const step = event.key === "ArrowDown" ? 1 : -1;
      const place = items.indexOf(document.activeElement);
      items[place < 0 ? (step > 0 ? 0 : items.length - 1) : (place + step + items.length) % items.length]?.focus();
    }
  });
  document.addEventListener("focusout", (event) => {
    const group = event.target.closest?.(".dropdown");
    if (group && event.relatedTarget && !group.contains(event.relatedTarget)) closeAll();
  });
})();
