// Large type is kept on the device (extension/site/large.ts). A line in the page has set it before the first paint, unless the policy
// of a host forbids lines in pages. Storage may be blocked.
try {
  document.documentElement.classList.toggle("large", localStorage.getItem("munuigil-large") === "1");
} catch {}

// What a page cannot know: today. Without this script everything below stands there too.
const all = (query, root = document) => [...root.querySelectorAll(query)];

// Of the holidays below opening hours only those of the next four weeks are worth reading. A page that was made long ago
// has none left, then the rule above says enough.
const WEEKS = 4;
for (const part of all("[data-zone]")) {
  // Swedish dates are YYYY-MM-DD. The day is that of the service, wherever the reader is.
  const dates = new Intl.DateTimeFormat("sv-SE", { timeZone: part.dataset.zone });
  const first = dates.format(Date.now());
  const last = dates.format(Date.now() + WEEKS * 7 * 864e5);
  const days = all("[data-date]", part);
  for (const one of days) one.hidden = one.dataset.date < first || one.dataset.date >= last;
  part.hidden = days.every((one) => one.hidden);
}

// “7일 뒤” → “12월 6일 · 7일 뒤”.
const said = new Intl.DateTimeFormat(document.documentElement.lang.replace("en", "en-GB"), { month: "long", day: "numeric" });
for (const when of all("[data-day]")) {
  const days = Number(when.dataset.day);
  if (days > 0) when.prepend(`${said.format(Date.now() + days * 864e5).replace(" ", "\xa0")}\xa0· `);
}

// Not every browser opens a fold for a link into it.
const unfold = () => {
  let fold = location.hash.length > 1 && document.getElementById(location.hash.slice(1))?.closest("details");
  for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
};
addEventListener("hashchange", unfold);
unfold();

// A button says what it did. Words to say are copied; that it worked is told to nobody.
for (const button of all("[data-done]")) {
  button.hidden = false;
  button.onclick = async () => {
    const words = button.previousElementSibling?.textContent.trim().replaceAll("\u2060", "");
    if (words) await navigator.clipboard.writeText(words);
    button.textContent = button.dataset.done;
    button.className = "done";
  };
}
