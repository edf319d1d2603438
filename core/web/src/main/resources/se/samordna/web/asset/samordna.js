// Extras only: every page works without this file.
(() => {
  "use strict";
  const typing = (element) =>
    element.closest("input, textarea, select, [contenteditable]") !== null;

  // the summary of mistakes is the first thing to be read
  const focusMistakes = () => document.getElementById("errors")?.focus();

  // one letter for each verb of the board; never while somebody writes
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) {
      return;
    }
    const verb = document.querySelector(`[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
    if (verb) {
      event.preventDefault();
      verb.click();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.me[open]").forEach((menu) => {
        menu.removeAttribute("open");
        menu.querySelector("summary").focus();
      });
    }
  });

  // what was typed is not left behind by a slip
  let touched = false;
  document.addEventListener("input", (event) => {
    touched = touched || event.target.closest("form[data-guard]") !== null;
  });
  document.addEventListener("submit", (event) => {
    touched = false;
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === "post") {
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 4000);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (touched) {
      event.preventDefault();
    }
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  // the clock of a meeting, for the eye; the page says the time of its last load
  const clock = document.querySelector("[data-clock] b");
  if (clock) {
    const started = Date.parse(clock.parentElement.dataset.clock);
    setInterval(() => {
      const seconds = Math.max(0, Math.floor((Date.now() - started) / 1000));
      const two = (number) => String(number).padStart(2, "0");
      clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    }, 1000);
  }

  // printing needs a script to be a button
  document.querySelectorAll("[href='#print']").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      window.print();
    }),
  );

  // names are found while one types
  const live = document.querySelector("form[data-live]");
  if (live && window.htmx) {
    let waiting;
    live.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        window.htmx.ajax("POST", live.action, {
          target: "#found",
          select: "#found",
          swap: "outerHTML",
          values: Object.fromEntries(new FormData(live)),
        });
      }, 350);
    });
  }

  // questions that depend on an answer appear at once; what is answered meanwhile is never lost
  const answers = () => document.getElementById("answers");
  if (answers()?.querySelector("button[value='refresh']") && window.htmx) {
    let answered = 0;
    let asked = 0;
    let busy = false;
    let at = null;

    const refresh = () => {
      if (busy) {
        return;
      }
      busy = true;
      asked = answered;
      const values = {};
      new FormData(answers()).forEach((value, name) => {
        values[name] = name in values ? [].concat(values[name], value) : value;
      });
      values.do = "refresh";
      window.htmx
        .ajax("POST", answers().action, {
          target: "#answers",
          select: "#answers",
          swap: "outerHTML",
          values,
        })
        .finally(() => {
          busy = false;
          if (asked !== answered) {
            setTimeout(refresh, 300);
          }
        });
    };

    document.addEventListener("input", (event) => {
      if (event.target.closest("#answers")) {
        answered++;
      }
    });
    document.addEventListener("change", (event) => {
      if (
        event.target.closest("#answers") &&
        event.target.matches("input[type=radio], input[type=checkbox], select")
      ) {
        refresh();
      }
    });
    document.addEventListener("htmx:beforeSwap", (event) => {
      if (event.detail.target?.id !== "answers") {
        return;
      }
      if (asked !== answered) {
        event.detail.shouldSwap = false;
      }
      const { id, name, value } = document.activeElement;
      at = { id, name, value };
    });
    document.addEventListener("htmx:afterSwap", () => {
      const again =
        at &&
        ((at.id && document.getElementById(at.id)) ||
          (at.name &&
            document.querySelector(
              `[name="${CSS.escape(at.name)}"][value="${CSS.escape(at.value)}"]`,
            )));
      at = null;
      if (again && again !== document.activeElement) {
        again.focus();
      }
    });
  }

  focusMistakes();
})();
