import { useEffect, useState } from "preact/hooks";
import type { Rung } from "../../core/cases.ts";
import { safe } from "../../core/link.ts";
import type { EscalationView, ServedAuthority } from "../../core/schema.ts";
import { entry } from "../../lib/db.ts";
import { saidDay, today } from "../../ui/case-words.ts";
import { Link } from "../../ui/Parts.tsx";
import { cases } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { Fold, Lines } from "./parts.tsx";

/** How to reach a body: its site, else its number. */
const goOf = ({ name, phone, url }: EscalationView): { text: string; href: string | null } => {
  const site = safe(url);
  if (site) return { text: cases("open", { name: say(name) }), href: site };
  return { text: cases("call", { number: phone?.display ?? "" }), href: safe(phone?.tel) };
};

/** The one next action once an answer is late. */
export const RungAction = ({ rung }: { rung: EscalationView }) => {
  const go = goOf(rung);
  return go.href ? <Link class="act" to={go} /> : null;
};

/** Every rung with its day, and for each what to bring. */
export const Ladder = ({ desk, rungs, now, open }: { desk: Desk; rungs: Rung[]; now: Date; open: boolean }) => {
  const [bodies, setBodies] = useState(new Map<string, ServedAuthority>());
  const wanted = rungs.map(({ rung }) => rung.authority).join();
  useEffect(() => {
    const ids = wanted ? wanted.split(",") : [];
    void Promise.all(ids.map((id) => entry<ServedAuthority>(desk.db, `authority/${id}`))).then((found) =>
      setBodies(new Map(found.flatMap((body) => (body ? [[body.id, body]] : [])))),
    );
  }, [desk, wanted]);
  if (!rungs[0]) return null;
  const here = today(now);
  return (
    <Fold title={cases("ladder")} open={open}>
      {rungs.map(({ rung, from }) => {
        const body = bodies.get(rung.authority);
        // What is noted here helps everywhere, whatever else a body asks for.
        const bring = [...(body?.bring.map(say) ?? []), cases("bringThis")];
        const tel = safe(rung.phone?.tel);
        return (
          <section>
            <small>{from <= here ? cases("now") : cases("from", { d: saidDay(from, now) })}</small>
            <h3>
              <Link to={{ text: say(rung.name), href: safe(rung.url) }} />
            </h3>
            {rung.text && <p>{say(rung.text)}</p>}
            {tel && <Link class="go" to={{ text: cases("call", { number: rung.phone?.display ?? "" }), href: tel }} />}
            <small>{cases("bring")}</small>
            <Lines of={bring} />
            {body?.clocks[0] && (
              <>
                <small>{cases("clocks")}</small>
                <Lines of={body.clocks.map(say)} />
              </>
            )}
          </section>
        );
      })}
    </Fold>
  );
};
