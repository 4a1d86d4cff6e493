import { GENERAL } from "../../core/issues.ts";
import type { FamilyCount } from "../../data/popup-cache/lists.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import type { Spot } from "./spot.ts";

interface FamiliesProps {
  of: FamilyCount[];
  onGo: (spot: Spot) => void;
}

/** All services, by who runs them or what they are for. A family of one is that one. */
export const Families = ({ of, onGo }: FamiliesProps) => (
  <>
    <h2 class="lab">{popup("families", { n: of.reduce((sum, { count }) => sum + count, 0) })}</h2>
    <ul class="families">
      {of.map(({ id, name, note, first, count }) => (
        <li key={id}>
          <button type="button" onClick={() => onGo(count > 1 ? { family: id } : { service: first, issue: GENERAL })}>
            <b>{name}</b>
            {note && <small>{note}</small>}
          </button>
        </li>
      ))}
    </ul>
  </>
);
