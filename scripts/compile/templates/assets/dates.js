// Of the holidays below opening hours only those of the next four weeks are worth reading. Without this script all of
// them stand there with their dates. A page that was made long ago has none left, then the rule above says enough.
const WEEKS = 4;

for (const part of document.querySelectorAll("[data-zone]")) {
  // Swedish dates are YYYY-MM-DD. The day is that of the service, wherever the reader is.
  const dates = new Intl.DateTimeFormat("sv-SE", { timeZone: part.dataset.zone });
  const first = dates.format(Date.now());
  const last = dates.format(Date.now() + WEEKS * 7 * 864e5);
  const days = [...part.querySelectorAll("[data-day]")];
  for (const one of days) one.hidden = one.dataset.day < first || one.dataset.day >= last;
  part.hidden = days.every((one) => one.hidden);
}
