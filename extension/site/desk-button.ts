/** Places of the desk, as they stand behind the `#` of an address. */
const PLACE = /^#(?:compose|cases|sent|check)(?:\/|$)/;

/**
 * Wakes the button of a page that opens composer and log; an address that names a place in them opens them at once. All of
 * it is loaded only then.
 */
export function takeDesk(): void {
  const button = document.querySelector<HTMLElement>("[data-desk]");
  if (!button) return;
  button.hidden = false;
  const below = document.createElement("div");
  button.after(below);
  let asked = false;
  const open = () => {
    if (asked || !PLACE.test(location.hash)) return;
    asked = true;
    import("./desk/open.tsx").then(
      ({ openDesk }) => openDesk(below),
      // The next press tries again: the way to the server was lost for a moment.
      () => {
        asked = false;
        history.replaceState(null, "", location.pathname);
      },
    );
  };
  addEventListener("hashchange", open);
  open();
}
