import { browser } from "wxt/browser";
import type { Place } from "../../core/place.ts";
import { openWorkbench } from "../../lib/workbench.ts";

// Asked for while the popup opens: a panel opens only within the click itself.
let windowId: number | undefined;
void browser.windows?.getCurrent().then(({ id }) => {
  windowId = id;
});

/** Opens the workbench beside the page and leaves it the room. */
export const toWorkbench = (place: Place): void => void openWorkbench(place, windowId).then(() => close());
