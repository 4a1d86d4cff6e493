import type { ServedAuthority } from "../../core/schema.ts";
import { dayAt } from "../../core/trust.ts";
import { popup } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";

/** The number that may be dialled today, and where the line leads: there, else to the body's page. */
function wayOf({ phone, url }: ServedAuthority): { number: string; href: string | undefined } {
  const dials = phone?.tel && !(phone.ends && dayAt(Date.now()) >= phone.ends);
  return dials ? { number: phone.display, href: phone.tel ?? undefined } : { number: "", href: url ?? undefined };
}

/** Public bodies that take the matter: what they do, and the number in one piece. */
export const Bodies = ({ of }: { of: ServedAuthority[] }) =>
  of[0] ? (
    <>
      <h2 class="lab">{popup("bodies")}</h2>
      <ul class="rows calls">
        {of.map((body) => {
          const { number, href } = wayOf(body);
          return (
            <li key={body.id}>
              <a class="row" href={href} target={href && !number ? "_blank" : undefined} rel="noopener noreferrer">
                <span>
                  <b>{say(body.name)}</b>
                  <small>{[say(body.handles[0]), say(body.hours_text)].filter(Boolean).join(" · ")}</small>
                </span>
                {number ? <b>{number}</b> : href && <span aria-hidden="true">›</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  ) : null;
