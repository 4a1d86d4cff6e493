import { holds, saidOn } from "../../core/sheet/pick.ts";
import { monthIn } from "../../ui/card/here.ts";
import type { AskedLine, CallSlice, LineWords } from "./line-data.ts";

/** What is known of calling a service, and who says so, as it reads on that day (`YYYY-MM-DD`). */
export function callLine({ line, trusts }: CallSlice, words: LineWords, day: string): AskedLine {
  const { forms, frame, note, ...rest } = words;
  const state = line.states?.find(({ said }) => holds(said?.trust, trusts, day));
  const by = state?.said ? [saidOn(state.said, forms, trusts, day, (iso) => monthIn(frame, iso))] : [];
  return {
    ...rest,
    service: line.service,
    text: state?.text ?? "",
    more: line.more ?? "",
    note: [...by, note].join(" · "),
  };
}
