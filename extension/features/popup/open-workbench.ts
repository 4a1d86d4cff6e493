import { browser } from "wxt/browser";
import { openWorkbench } from "../../browser/workbench-window.ts";
import type { Place } from "../../core/links/workbench-place.ts";

// Asked for while the popup opens: a panel opens only within the click itself.
let windowId: number | undefined;
void browser.windows?.getCurrent().then(({ id }) => {
  windowId = id;
});

/** Opens the workbench beside the page and leaves it the room. */
export const openBeside = (place: Place): void => void openWorkbench(place, windowId).then(() => close());
