import type { ComponentType } from "preact";
import type { Place } from "../../core/links/workbench-place.ts";
import { Check } from "./Check.tsx";
import { Cases } from "./cases/Cases.tsx";
import { Compose } from "./compose/Compose.tsx";
import type { PaneProps } from "./context.ts";

export type Tab = "compose" | "cases" | "check";

/** The tabs in their order; one without a pane is not shown. */
export const panes: Record<Tab, ComponentType<PaneProps> | null> = {
  compose: Compose,
  cases: Cases,
  check: Check,
};

export const tabOf = ({ tab }: Place): Tab => (tab === "sent" ? "cases" : tab);
