import type { Place } from "../../core/links/workbench-place.ts";
import type { Context } from "./context.ts";

/**
 * What a pane gets. `place` follows the address and changes while the pane stands; `go` changes the address. A pane
 * keeps nothing that a switch to another tab may not throw away: drafts belong in `context.mine`.
 */
export interface PaneProps {
  context: Context;
  place: Place;
  go: (place: Place) => void;
}
