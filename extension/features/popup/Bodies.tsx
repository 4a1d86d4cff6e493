import type { ServedAuthority } from "../../core/schema.ts";
import type { Hours } from "../../core/sheet/times.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { Chip } from "../../ui/card/Parts.tsx";
import { rowFrame } from "../../ui/words/row-frame.ts";
import { statusOf } from "../../ui/words/status.ts";
import { results } from "../../ui/words/texts-results.ts";
import { say } from "../../ui/words/words.ts";
import { Dial } from "./List.tsx";

/** Each part of the hours in one piece where it fits: a line ends between them. */
const HoursLine = ({ of }: { of: string }) => (
  <small>
    {of.split(" · ").map((part, at, all) => (
      <span key={part}>
        {part}
        {at < all.length - 1 && "\u00a0· "}
      </span>
    ))}
  </small>
);

interface BodiesProps {
  of: ServedAuthority[];
  hours: Hours;
}

/** Public bodies that take the matter: what they do, whether somebody is there, the number in one piece, their page. */
export const Bodies = ({ of, hours }: BodiesProps) => {
  const now = Date.now();
  const frame = rowFrame();
  return of[0] ? (
    <>
      <h2 class="lab">{results("bodies")}</h2>
      <ul class="rows bodies">
        {of.map((body) => {
          const { id, name, handles, open, hours_text, phone, url } = body;
          // A number that nobody confirmed is no button, and neither is one that has ended.
          const number = phone?.tel && !(phone.ends && dayAt(now) >= phone.ends) ? phone : undefined;
          const status = number && statusOf(open, hours, now, frame);
          return (
            <li key={id}>
              <div>
                <b>{say(name)}</b>
                <small>{say(handles[0])}</small>
                {status ? (
                  <Chip tone={status.tone} text={status.text} />
                ) : (
                  number && hours_text && <HoursLine of={say(hours_text)} />
                )}
              </div>
              {number?.tel && <Dial number={number.display} href={number.tel} name={say(name)} frame={frame} />}
              {url && (
                <a class="go" href={url} target="_blank" rel="noopener noreferrer">
                  {results("homepage")} ›
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  ) : null;
};
