// Readers whose browser asks for another of the languages first are led there; without scripts all stand here.
"use strict";

const also = JSON.parse(document.documentElement.dataset.also);
const offered = [...document.querySelectorAll("section[lang]")];
const wanted = navigator.languages.map((name) => name.toLowerCase().split("-")[0]).map((name) => also[name] ?? name);
const found = wanted.map((name) => offered.find((section) => section.lang === name)).find(Boolean);
if (found && offered.length > 1 && !location.hash) location.replace(found.querySelector("a").href);
