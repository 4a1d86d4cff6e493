import type { Lines } from "../../data/popup-cache/lists.ts";
import { Copy } from "../../ui/card/Copy.tsx";
import { Chip } from "../../ui/card/Parts.tsx";
import { Unbroken } from "../../ui/card/Unbroken.tsx";
import { type RowFrame, rowFrame } from "../../ui/words/row-frame.ts";
import { results } from "../../ui/words/texts-results.ts";
import { type Shown, shownOf, titles } from "./shown-rows.ts";
import type { Place } from "./spot.ts";

interface DialProps {
  number: string;
  href: string;
  /** Whose number it is, for those who do not see what is beside it. */
  name: string;
  /** Stands the number beside it already? */
  said?: boolean;
  frame: RowFrame;
}

/** A number to press: on a phone it dials, on a PC it is copied, as nobody can dial there. */
export const Dial = ({ number, href, name, said, frame }: DialProps) =>
  frame.phone ? (
    <a class="plainbutton dial" href={href} aria-label={`${number} ${name}`}>
      {said ? results("call") : number}
    </a>
  ) : (
    <span class="dial">
      {!said && <b>{number}</b>}
      <Copy text={number} words={frame.words} label={said ? results("copyNumber", { number }) : undefined} />
    </span>
  );

interface ListProps {
  of: Lines;
  onPlace: (place: Place) => void;
  /** Where each guide has an address of its own: then rows are links. */
  to?: (place: Place) => string;
  title?: (typeof titles)[keyof typeof titles];
}

/** Guides: each opens, and what can be done at once is at its right. One can walk it with the Tab key. */
export const List = ({ of, onPlace, to, title = titles.whole }: ListProps) => {
  const frame = rowFrame();
  return (
    <ul class="rows">
      {shownOf(of, Date.now(), frame, title).map((one) => (
        <Row key={`${one.place.service}/${one.place.issue}`} of={one} frame={frame} onPlace={onPlace} to={to} />
      ))}
    </ul>
  );
};

const Row = ({ of, frame, onPlace, to }: { of: Shown; frame: RowFrame } & Pick<ListProps, "onPlace" | "to">) => {
  const { place, title, note, call, status } = of;
  const inside = (
    <>
      <span>
        <b>{title}</b>
        <small>
          <Unbroken text={note} />
        </small>
      </span>
      {status && <Chip {...status} />}
      {!call && <span aria-hidden="true">›</span>}
    </>
  );
  return (
    <li class={call ? "pair" : undefined}>
      {to ? (
        <a class="row" href={to(place)}>
          {inside}
        </a>
      ) : (
        <button type="button" class="row" onClick={() => onPlace(place)}>
          {inside}
        </button>
      )}
      {call && <Dial {...call} name={title} said={note.includes(call.number)} frame={frame} />}
    </li>
  );
};
