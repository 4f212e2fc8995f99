// Atoll's built-in theme: every page works without this file.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The colour scheme: the visitor's choice, else the system's.
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const toggle = document.querySelector(".theme-button");
  const showScheme = () => toggle && toggle.setAttribute("aria-pressed", String(isDark()));
  if (toggle) {
    toggle.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch (e) {
        // Storage is closed to us: the choice lasts for this page.
      }
      showScheme();
    });
    system.addEventListener("change", showScheme);
    showScheme();
  }

  // The menu on narrow screens, and sub-menus that close again.
  const button = document.querySelector(".menu-button");
  const setMenu = (open) => button && button.setAttribute("aria-expanded", String(open));
  if (button) {
    button.addEventListener("click", () => setMenu(button.getAttribute("aria-expanded") !== "true"));
  }
  const open = () => all(".site-header .menu details[open]");
  document.addEventListener("click", (event) => {
    open().forEach((details) => details.contains(event.target) || details.removeAttribute("open"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const inner = open().pop();
    if (inner) {
      inner.removeAttribute("open");
      inner.querySelector("summary").focus();
    } else if (button && button.getAttribute("aria-expanded") === "true") {
      setMenu(false);
      button.focus();
    }
  });

  // Side panels are open where there is room for them.
  const wide = matchMedia("(min-width: 66rem)");
  const panels = all(".toc > details, .side > details");
  const fitPanels = () => panels.forEach((panel) => (panel.open = wide.matches));
  wide.addEventListener("change", fitPanels);
  fitPanels();

  // Wide tables and code scroll, with the keyboard too.
  all(".body table").forEach((table) => {
    const box = document.createElement("div");
    box.className = "scroll";
    table.replaceWith(box);
    box.append(table);
  });
  all(".body pre, .body .scroll").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", box.matches("pre") ? "Code" : "Table");
    }
  });

  // Code can be copied.
  if (navigator.clipboard) {
    all(".body pre").forEach((pre) => {
      const frame = document.createElement("div");
      const copy = document.createElement("button");
      frame.className = "frame";
      copy.className = "copy";
      copy.type = "button";
      copy.textContent = "Copy";
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(pre.textContent);
        copy.textContent = "Copied";
        setTimeout(() => (copy.textContent = "Copy"), 1600);
      });
      pre.replaceWith(frame);
      frame.append(pre, copy);
    });
  }

  // The table of contents follows the reader.
  const links = new Map(all(".toc a").map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  if (links.size && "IntersectionObserver" in window) {
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
      const current = passed.pop();
      links.forEach((a) => a.removeAttribute("aria-current"));
      if (current) links.get(current.id).setAttribute("aria-current", "true");
    };
    const watcher = new IntersectionObserver(mark, { rootMargin: "-100px 0px -60% 0px" });
    headings.forEach((heading) => watcher.observe(heading));
  }
})();
