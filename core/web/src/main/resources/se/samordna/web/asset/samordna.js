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

  // questions that depend on an answer come and go at once; those that stay are never touched
  const answers = document.getElementById("answers");
  if (answers?.querySelector("button[value='refresh']")) {
    let answered = 0;
    let asking = false;
    const keyOf = (element) => element.dataset.question;
    const keyed = (parent) => [...parent.children].filter(keyOf);

    const merge = (old, fresh) => {
      const stays = new Map(keyed(old).map((child) => [keyOf(child), child]));
      let before = null;
      keyed(fresh).forEach((child) => {
        const there = stays.get(keyOf(child));
        stays.delete(keyOf(child));
        if (there) {
          merge(there, child);
          before = there;
        } else {
          const first = before ?? [...old.children].filter((one) => !keyOf(one)).findLast(leads);
          first ? first.after(child) : old.prepend(child);
          before = child;
        }
      });
      stays.forEach((child) => child.remove());
    };
    // what stands above the questions of a part: its title, its words, what a form carries unseen
    const leads = (element) => element.matches("h2, p:not(.more), input, button.unseen");

    const ask = async () => {
      if (asking) {
        return;
      }
      asking = true;
      const asked = answered;
      const sent = new URLSearchParams(new FormData(answers));
      sent.set("do", "refresh");
      try {
        const page = await (await fetch(answers.action, { method: "POST", body: sent })).text();
        const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("answers");
        if (fresh && asked === answered) {
          merge(answers, fresh);
        }
      } finally {
        asking = false;
      }
      if (asked !== answered) {
        setTimeout(ask, 300);
      }
    };

    answers.addEventListener("input", () => answered++);
    answers.addEventListener("change", (event) => {
      if (event.target.matches("input[type=radio], input[type=checkbox], select")) {
        ask();
      }
    });
  }

  focusMistakes();
})();
