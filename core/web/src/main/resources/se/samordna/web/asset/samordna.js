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

  // the clock of a meeting, for the eye; without it the page says when the meeting began
  const clock = document.querySelector("[data-clock]");
  if (clock) {
    const { clock: started, now, minutes } = clock.dataset;
    const ahead = Date.parse(now) - Date.now();
    const [face, , aloud] = clock.children;
    const two = (number) => String(number).padStart(2, "0");
    let before = Infinity;
    const tick = () => {
      const on = Math.max(0, Math.floor((Date.now() + ahead - Date.parse(started)) / 1000));
      face.textContent = `${two(Math.floor(on / 60))}:${two(on % 60)}`;
      const left = Math.max(0, Math.ceil((minutes * 60 - on) / 60));
      if (left < before && before !== Infinity && clock.getAttribute(`data-say-${left}`)) {
        aloud.textContent = clock.getAttribute(`data-say-${left}`);
      }
      before = left;
    };
    tick();
    setInterval(tick, 1000);
  }

  // a meeting's words are kept while one types, and before one goes on
  const turn = document.getElementById("turn");
  if (turn) {
    const { said, revision } = turn.elements;
    const status = document.getElementById("turn-saved");
    let kept = said?.value;
    let keeping = null;
    let waiting;

    const send = async () => {
      const words = said.value;
      try {
        const sent = new URLSearchParams(new FormData(turn));
        const answer = await fetch(turn.dataset.keep, { method: "POST", body: sent });
        if (answer.ok && !answer.redirected) {
          revision.value = await answer.text();
          kept = words;
        }
        status.textContent = kept === words ? turn.dataset.kept : turn.dataset.notKept;
      } catch {
        status.textContent = turn.dataset.notKept;
      }
    };
    const keep = () => {
      clearTimeout(waiting);
      if (said.value !== kept && !keeping) {
        keeping = send().finally(() => {
          keeping = null;
        });
      }
    };
    if (turn.dataset.keep) {
      said.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(keep, 3000);
      });
      said.addEventListener("change", keep);
    }
    turn.addEventListener(
      "submit",
      (event) => {
        clearTimeout(waiting);
        if (keeping) {
          event.preventDefault();
          event.stopImmediatePropagation();
          keeping.then(() => turn.requestSubmit(event.submitter));
        }
      },
      true,
    );
    turn.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        document.getElementById("focus-name").focus();
      } else if (event.key === "Enter" && event.ctrlKey) {
        turn.requestSubmit(document.querySelector("[form='turn'][value='next']"));
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key.toUpperCase() === "N" && !typing(event.target) && !event.ctrlKey && said) {
        event.preventDefault();
        said.focus();
      }
    });
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
