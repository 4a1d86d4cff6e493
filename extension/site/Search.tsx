import { render } from "preact";
import { useEffect } from "preact/hooks";
import { fromDb } from "../data/sheets.ts";
import { useAnswer } from "../features/popup/answer-lines.ts";
import type { Finder } from "../features/popup/finder.ts";
import type { Searched } from "../features/popup/loaded.ts";
import { finderOf, Results } from "../features/popup/Results.tsx";
import { offerTitle, spokenAnswer } from "../features/popup/spoken-answer.ts";
import { currentLang } from "../ui/words/words.ts";
import { helpPage, pageOf } from "./addresses.ts";
import { site } from "./site-words.ts";
import { searchable } from "./stored-data.ts";
import type { AnswerBelow, Field } from "./text-field.ts";
import { useBrought, useText } from "./use-field.ts";
import { Wait } from "./Wait.tsx";

/** Records that another build gathered may look otherwise; this file's name has its hash. */
const BUILD = new URL(import.meta.url).pathname;

interface Searching {
  data: Searched;
  finder: Finder;
}

async function open(): Promise<Searching> {
  // The first answer asks for it once the data is there; on a slow line it may as well come meanwhile.
  void import("../features/contact-check/late.ts").catch(() => {});
  const db = await searchable(BUILD);
  const made = async <T,>(name: string) => (await db.get("made", name)) as T | undefined;
  const data: Searched = { db, get: fromDb(db), lang: currentLang(), made, tab: null };
  return { data, finder: await finderOf(data) };
}

/** From the field to the first thing found, without the keys between. Letters that are still being put together stay. */
function toFirst(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  document.querySelector<HTMLElement>("#search .said :is(a, button)")?.focus();
}

/** What fits the words in the field, as in the popup; the page below stands back meanwhile. */
const Search = ({ field }: { field: Field }) => {
  const text = useText(field);
  const { here, again } = useBrought(open, text !== "");
  useEffect(() => {
    field.addEventListener("keydown", toFirst);
    return () => field.removeEventListener("keydown", toFirst);
  }, [field]);
  useEffect(() => {
    // Until there is an answer the page below is the quicker way.
    document.getElementById("main")?.classList.toggle("asked", text !== "" && here !== undefined);
  }, [text, here]);
  if (!text) return null;
  return here ? <Found of={here} field={field} text={text} /> : <Wait again={again} more={site("meanwhile")} />;
};

const Found = ({ of: { data, finder }, field, text }: { of: Searching; field: Field; text: string }) => {
  const said = useAnswer(data, finder, text);
  if (!said) return null;
  const { perhaps } = said;
  return (
    <>
      {perhaps && (
        <a class={perhaps.tone === "calm" ? "sos calm" : "sos"} href={helpPage(perhaps.id)}>
          {offerTitle(perhaps)} <b>{perhaps.buttons.find(({ number }) => number)?.number}</b>
        </a>
      )}
      <p class="sr" role="status">
        {spokenAnswer(said)}
      </p>
      <Results
        said={said}
        finder={finder}
        to={pageOf}
        onQuery={(next) => {
          field.value = next;
          field.dispatchEvent(new Event("input"));
        }}
        onPlace={(place) => location.assign(pageOf(place))}
        onHelp={(at) => location.assign(helpPage(at))}
      />
    </>
  );
};

export const answerBelow: AnswerBelow = (field, below) => render(<Search field={field} />, below);
