import type { Tag } from "../words/status.ts";
import { Chip } from "./Parts.tsx";

export interface Row {
  title: string;
  note?: string;
  chip?: Tag;
  onOpen: () => void;
}

/** A list one can walk with the Tab key; each row is one button. */
export const Rows = ({ rows }: { rows: Row[] }) => (
  <ul class="rows">
    {rows.map(({ title, note, chip, onOpen }) => (
      <li>
        <button type="button" class="row" onClick={onOpen}>
          <span>
            <b>{title}</b>
            {note && <small>{note}</small>}
          </span>
          {chip && <Chip {...chip} />}
          <span aria-hidden="true">›</span>
        </button>
      </li>
    ))}
  </ul>
);
