/**
 * Large type, one step per screen: for people who see or hold a phone badly. Kept on the device; assets/page.js sets it
 * before this comes.
 */
const KEPT = "munuigil-large";
const LARGE = "large";

function keep(large: boolean): void {
  try {
    if (large) localStorage.setItem(KEPT, "1");
    else localStorage.removeItem(KEPT);
  } catch {
    // Somebody blocks all storage of sites: then it holds for this page.
  }
}

export function takeSize(): void {
  const button = document.querySelector<HTMLElement>("[data-large]");
  if (!button) return;
  const root = document.documentElement;
  const field = document.querySelector<HTMLInputElement>("#search input");
  const asked = field?.placeholder ?? "";
  const stepped = [...document.querySelectorAll<HTMLElement>(".steps")].flatMap((list) => stepsOf(list, button) ?? []);
  const show = () => {
    const large = root.classList.contains(LARGE);
    button.textContent = (large ? button.dataset.normal : button.dataset.large) ?? "";
    // Large letters leave room for a few words.
    if (field) field.placeholder = large ? (field.dataset.short ?? asked) : asked;
    for (const one of stepped) one(large);
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    keep(root.classList.toggle(LARGE));
    show();
  });
  show();
}

/** One step at a time, as long as type is large. Nothing for a list that has one only. */
function stepsOf(list: HTMLElement, { dataset }: HTMLElement): ((large: boolean) => void) | null {
  const steps = [...list.children].filter((one) => one instanceof HTMLElement);
  if (steps.length < 2) return null;
  let at = 0;
  const bar = document.createElement("p");
  bar.className = "own stepper";
  const place = document.createElement("span");
  place.setAttribute("role", "status");
  const move = (words: string | undefined, by: number): HTMLButtonElement => {
    const one = document.createElement("button");
    one.type = "button";
    one.textContent = words ?? "";
    one.onclick = () => {
      at = Math.min(steps.length - 1, Math.max(0, at + by));
      show(true);
    };
    return one;
  };
  const [back, next] = [move(dataset.back, -1), move(dataset.next, 1)];
  bar.append(back, place, next);
  const show = (large: boolean) => {
    for (const [n, step] of steps.entries()) step.hidden = large && n !== at;
    // Hidden steps are not counted, so the number begins where they end.
    list.style.counterReset = large ? `n ${at}` : "";
    place.textContent = `${at + 1} / ${steps.length}`;
    back.disabled = at === 0;
    next.disabled = at === steps.length - 1;
    if (large) list.after(bar);
    else bar.remove();
  };
  return show;
}
