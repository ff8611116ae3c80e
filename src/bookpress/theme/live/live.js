// The book while it is written: shows the page anew when a build has changed it, and what was wrong when one failed.
const script = document.currentScript;
const { page, seen } = script.dataset;

function bar() {
  let found = document.getElementById("live-bar");
  if (!found) {
    found = document.createElement("div");
    found.id = "live-bar";
    found.lang = "en";
    found.setAttribute("role", "status");
    document.body.append(found);
  }
  return found;
}

function show(kind, words) {
  const at = bar();
  at.className = `live-${kind}`;
  at.hidden = !words;
  at.replaceChildren();
  if (!words) return;
  const [first, ...rest] = words.split("\n");
  const line = document.createElement("p");
  line.textContent = first;
  at.append(line);
  if (rest.length) {
    const more = document.createElement("pre");
    more.tabIndex = 0;
    more.textContent = rest.join("\n");
    at.append(more);
  }
}

const news = new EventSource(`/-live/news?page=${encodeURIComponent(page)}`);
news.onmessage = (event) => {
  const told = JSON.parse(event.data);
  if (!told.building && !told.fault && told.seen && told.seen !== seen) {
    news.close();
    location.reload();
  } else if (told.fault) {
    show("fault", told.fault);
  } else {
    show("building", told.building ? "The book is being built." : "");
  }
};
news.onerror = () => show("away", "Nobody serves the book any more: make serve");
addEventListener("pagehide", () => news.close());
