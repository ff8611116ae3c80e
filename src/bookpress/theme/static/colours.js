// The colours that the reader chose, or that the system asks for, before anything is drawn. The theme's script, which
// comes last, takes over from here; data-mode says to the style sheet that there are scripts.
"use strict";

(() => {
  const page = document.documentElement.dataset;
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // a browser may keep nothing
    }
  };
  const mode = stored("mode") || document.currentScript.dataset.default || "auto";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  page.mode = mode;
  page.theme = mode === "light" || mode === "dark" ? mode : dark ? "dark" : "light";
})();
