import type { ComponentType } from "preact";
import type { Place } from "../../core/links/workbench-place.ts";
import { Check } from "./Check.tsx";
import { Cases } from "./cases/Cases.tsx";
import { Compose } from "./compose/Compose.tsx";
import type { Desk } from "./context.ts";

/**
 * What a pane gets. `place` follows the address and changes while the pane stands; `go` changes the address. A pane
 * keeps nothing that a switch to another tab may not throw away: drafts belong in `desk.mine`.
 */
export interface PaneProps {
  desk: Desk;
  place: Place;
  go: (place: Place) => void;
}

export type Tab = "compose" | "cases" | "check";

/** The tabs in their order; one without a pane is not shown. */
export const panes: Record<Tab, ComponentType<PaneProps> | null> = {
  compose: Compose,
  cases: Cases,
  check: Check,
};

export const tabOf = ({ tab }: Place): Tab => (tab === "sent" ? "cases" : tab);
