import called from "../../core/called.json";
import type { Lang } from "../../core/lang.ts";
import type { CallLine, SaidForms, ServedService, SheetTrust, TopicWords } from "../../core/schema.ts";
import { namesOf } from "../../core/search/phone-query.ts";
import { entriesOf, entry, type From } from "../../data/db.ts";
import { readAlarms } from "../../data/model.ts";
import { frame } from "../../ui/words/frame.ts";
import { searching } from "../../ui/words/texts.ts";
import { setLang } from "../../ui/words/words.ts";
import { type CallSlice, KNOWN, type LineWords, lineOf, type Packed, packNames, packWords } from "./line-data.ts";

/** Everything the line on search pages may read, in one language, by its name. */
export async function buildLineData(db: From, lang: Lang): Promise<Record<string, unknown>> {
  const [services, lines, trusts, forms, searched, alarms] = await Promise.all([
    entriesOf<ServedService>(db, "service"),
    entriesOf<CallLine>(db, `line/${lang}`),
    entriesOf<SheetTrust>(db, "trust"),
    entry<SaidForms>(db, `said/${lang}`),
    entry<TopicWords>(db, "search/issues"),
    // None while there is no model.
    readAlarms(db).catch(() => ""),
  ]);
  if (!forms) return {};
  const all = [...services.values()];
  const names = namesOf(all.map(({ id, name, aliases }) => ({ id, names: [name.ko, name.en, ...aliases] })));
  const words = Object.entries(searched?.words ?? {}).map(
    ([issue, list]) => [issue, list.filter((word) => !word.includes(" "))] as const,
  );
  const known: Packed = {
    names: packNames(names),
    words: packWords(words),
    called,
    alarms,
    line: wordsIn(lang, forms),
  };
  const out: Record<string, unknown> = { [KNOWN]: known };
  for (const line of lines.values()) {
    const keys = (line.states ?? []).flatMap(({ said }) => said?.trust ?? []);
    const slice: CallSlice = {
      line,
      trusts: Object.fromEntries(keys.map((key) => [key, trusts.get(`trust/${key}`)])),
    };
    out[lineOf(line.service)] = slice;
  }
  return out;
}

function wordsIn(lang: Lang, forms: SaidForms): LineWords {
  setLang(lang);
  const { months, words } = frame();
  return {
    lang,
    forms,
    frame: { months, words: { inMonth: words.inMonth } },
    note: searching("note"),
    ways: searching("ways"),
    off: searching("off"),
    offHint: searching("offHint"),
    close: searching("close"),
  };
}
