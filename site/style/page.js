// What a page does by itself: folds, colours, copying, and where you are. Without this file
// everything can still be read.
"use strict";

const root = document.documentElement;

// Folds: notes and the list of sections stand open beside the text and closed within it.
const wide = matchMedia("(min-width: 1100px)");
const fold = () => document.querySelectorAll("details.fold").forEach((d) => d.open = wide.matches);
fold();
wide.addEventListener("change", fold);

// Everything that is folded is printed.
addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((d) => {
    d.open = true;
    d.dataset.closed = "";
  });
});
addEventListener("afterprint", () => {
  document.querySelectorAll("details[data-closed]").forEach((d) => {
    d.open = false;
    delete d.dataset.closed;
  });
});

// Colours: as the system has them, light, or dark.
const switcher = document.querySelector(".schemes");
if (switcher) {
  switcher.hidden = false;
  const chosen = root.dataset.scheme ?? "auto";
  for (const input of switcher.querySelectorAll("input")) {
    input.checked = input.value === chosen;
    input.addEventListener("change", () => {
      if (input.value === "auto") delete root.dataset.scheme;
      else root.dataset.scheme = input.value;
      try {
        if (input.value === "auto") localStorage.removeItem("unrolled-scheme");
        else localStorage.setItem("unrolled-scheme", input.value);
      } catch { /* The choice then lasts as long as the page. */ }
    });
  }
}

// Copying: a button at every block of code. From a file there may be no clipboard; then the code
// is selected, and the reader's own keys do the rest.
for (const pre of document.querySelectorAll(".code:not(.terminal) > pre")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent.replace(/\n$/, ""));
      button.textContent = "copied";
    } catch {
      getSelection().selectAllChildren(pre);
      button.textContent = "selected";
    }
    setTimeout(() => button.textContent = "copy", 1500);
  });
  pre.before(button);
}

// What scrolls sideways can be reached by keyboard; what does not is no stop on the way.
const scrollers = document.querySelectorAll("pre, .maths, .table");
const reach = () => {
  for (const box of scrollers) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};
addEventListener("load", reach);
addEventListener("resize", reach);

// Where you are: the last section whose heading has passed the upper third of the window.
const marks = [...document.querySelectorAll(".here a")].map((link) => ({
  link,
  heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
}));
let waiting = false;
const here = () => {
  waiting = false;
  const line = innerHeight / 3;
  let current;
  for (const mark of marks) if (mark.heading.getBoundingClientRect().top < line) current = mark;
  for (const mark of marks) {
    if (mark === current) mark.link.setAttribute("aria-current", "true");
    else mark.link.removeAttribute("aria-current");
  }
};
if (marks.length > 0) {
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(here);
    waiting = true;
  }, { passive: true });
  here();
}

// The note of a claim stays inside the page, and Escape puts it away.
for (const claim of document.querySelectorAll(".claim")) {
  const note = claim.querySelector(".says");
  const place = () => {
    delete claim.dataset.away;
    note.style.setProperty("--shift", "0px");
    const { left, right } = note.getBoundingClientRect();
    const over = Math.max(0, right - root.clientWidth + 16) - Math.max(0, 16 - left);
    note.style.setProperty("--shift", `${-over}px`);
  };
  claim.addEventListener("pointerenter", place);
  claim.addEventListener("focusin", place);
  claim.addEventListener("keydown", (event) => {
    if (event.key === "Escape") claim.dataset.away = "";
  });
}
