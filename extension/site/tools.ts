/** What a person does with a page besides reading it. Each part is hidden until here, and none of it is told to anybody. */
import { takeSize } from "./large.ts";

/** The address without what stands behind `#`: where somebody was in the page is nobody's business. */
const address = (): string => location.origin + location.pathname;

/** A button says what it did, in its own place. */
function take(selector: string, work: (button: HTMLElement) => Promise<boolean>): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () =>
      work(button).then(
        (said) => {
          if (said) button.textContent = button.dataset.said ?? "";
        },
        // The share sheet was closed again, or the clipboard is not to be had: nothing happened.
        () => {},
      ),
    );
  }
}

/** Hands the page to somebody: its address and title, nothing of the person; without a share sheet the address is copied. */
async function share({ dataset }: HTMLElement): Promise<boolean> {
  // A page about threats gives its address alone: a title would stand in the list of messages.
  const page = { url: address(), ...(dataset.private === undefined ? { title: document.title } : {}) };
  if (navigator.share) {
    await navigator.share(page);
    return false;
  }
  await navigator.clipboard.writeText(page.url);
  return true;
}

/** Which record and field, on which page: enough for whoever keeps the data. */
async function say({ dataset }: HTMLElement): Promise<boolean> {
  await navigator.clipboard.writeText(`${dataset.wrong} · ${address()}`);
  return true;
}

take("[data-share]", share);
take("[data-wrong]", say);
takeSize();
// Noted as sent now, where the log would otherwise ask for the day.
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-sent]"))
  link.addEventListener("click", () => {
    link.hash = link.hash.replace(/\d+$/, `${Date.now()}`);
  });
