import { options } from "../../ui/words/texts.ts";
import { Engines } from "./Engines.tsx";

/** Off until somebody wants it, engine by engine. */
export const Searching = ({ off }: { off: string[] }) => (
  <section>
    <h2>{options("searching")}</h2>
    <p>{options("searchingWay")}</p>
    <Engines off={off} />
    <p>{options("searchingPrivacy")}</p>
  </section>
);
