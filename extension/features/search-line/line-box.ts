import type { AskedLine } from "./line-data.ts";
import { button, choices, element, type Tell, urgentBox } from "./line-parts.ts";

/** The line itself, wherever it stands. */
export function lineBox(said: AskedLine, tell: Tell, onFold: () => void): HTMLElement {
  const line = element("div", "", "at line");
  line.lang = said.lang;
  line.role = "note";
  const mark = element("i", "문");
  mark.ariaHidden = "true";
  const { service, text, more, urgent, ways } = said;
  const words = element("p", "", "words");
  words.append(element("b", text), " ", element("span", more));
  const off = button(said.off, "plain", () => tell({ kind: "searchingOff" }));
  off.title = said.offHint;
  const foot = element("p", "", "foot");
  const fold = button("✕", "fold", onFold);
  fold.ariaLabel = said.close;
  // The first minute above all else; where it has the place beside the mark, the rest begins below it.
  const first = urgent ? [element("b", urgent.title, "words"), urgentBox(urgent, tell)] : [words];
  const rest = urgent && text ? [words] : [];
  const note = element("small", said.note);
  foot.append(service ? button(ways, "ways", () => tell({ kind: "ways", service })) : note, off);
  if (service) words.append(note);
  line.append(mark, ...first, ...rest, ...choices(said, tell), foot, fold);
  return line;
}
