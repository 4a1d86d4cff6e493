import { GENERAL } from "../../core/issues.ts";
import type { Lang } from "../../core/lang.ts";
import { proposalAddress } from "../../core/links/proposal.ts";
import { isPrivate } from "../../core/private.ts";
import type { Meta, ServedAuthority, ServedEmergency } from "../../core/schema.ts";
import { type Answer, answer } from "../../core/search/answer.ts";
import { besideAsking } from "../../core/search/asking.ts";
import { servicesWithGuide } from "../../core/search/search-index.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import type { Db } from "../../data/db.ts";
import { openEngine } from "../../data/popup-cache/engine.ts";
import { type Line, linesOf } from "../../data/popup-cache/lists.ts";
import { readMade } from "../../data/popup-cache/read.ts";
import { fromDb } from "../../data/sheets.ts";
import { pressesOf } from "../../ui/card/urgent-print.ts";
import { searching } from "../../ui/words/texts.ts";
import { results } from "../../ui/words/texts-results.ts";
import { say, setLang } from "../../ui/words/words.ts";
import type { AskedLine, Body, Proposal, UrgentLine } from "./line-data.ts";

/** A foreign page has room for so many. */
const PRESSES = 3;
const SERVICES = 6;
const BODIES = 2;
/**
 * A number that nobody can rent has so many digits at most (112, 1372). A line on a search page can be forged, and whoever
 * learnt to trust longer ones there would dial the forged one.
 */
const STATE = 4;

interface Read {
  found: Answer;
  block: ServedEmergency | undefined;
  bodies: ServedAuthority[];
  /** Guides for the problem, of services that one may have meant. */
  lines: Line[];
  meta: Meta | undefined;
}

async function readAnswer(db: Db, lang: Lang, query: string): Promise<Read> {
  const get = fromDb(db);
  const { stored } = await readMade(db, lang);
  const engine = await openEngine(db, stored);
  const beside = besideAsking(query);
  const found = answer(engine, beside.rest);
  const { results, asks } = found;
  // One word beside "phone number" says whose number is wanted ("병원 전화번호"), not what is happening.
  const emergency = beside.asks && !beside.rest.includes(" ") ? null : found.emergency;
  // People look for the numbers of hospitals too: a problem counts only where a word of one is there.
  const tight = beside.rest.replaceAll(" ", "");
  const vague = asks !== null && !engine.index.problems.some((word) => tight.includes(word));
  const authorities = results.flatMap((one) => ("authority" in one && !vague ? [`authority/${one.authority}`] : []));
  const services =
    asks === null || asks === GENERAL || vague || !beside.asks ? [] : servicesWithGuide(engine.index, asks);
  const [block, bodies, { lines }, meta] = await Promise.all([
    emergency === null ? undefined : get<ServedEmergency>(`emergency/${emergency}`),
    Promise.all(authorities.map((name) => get<ServedAuthority>(name))),
    linesOf(
      get,
      lang,
      services.slice(0, SERVICES).map((service) => ({ service, issue: asks ?? GENERAL })),
    ),
    get<Meta>("meta"),
  ]);
  return {
    found,
    block,
    bodies: bodies.filter((body) => body !== undefined),
    lines: lines.filter(({ row }) => !isPrivate(row)),
    meta,
  };
}

/**
 * What is said to a query that the page itself has no line for: the first minute, a company that is not ours, which
 * service, or the bodies. Null where nothing is. Guides are no part of it: a wrong guess would be on somebody's
 * search for something else.
 */
export async function answerLine(db: Db, lang: Lang, query: string): Promise<AskedLine | null> {
  const { found, block, bodies, lines, meta } = await readAnswer(db, lang, query);
  // Nothing below waits, so no other work can change the language meanwhile.
  setLang(lang);
  const urgent = block ? urgentOf(block) : null;
  // In danger the block says it all. A company that is not ours is no news without somebody who takes the matter.
  const ours = found.results.some((one) => "service" in one);
  const known = urgent || ours ? [] : bodies.slice(0, BODIES).flatMap(bodyOf);
  const missing = known[0] ? found.missing : null;
  const which = urgent || missing ? [] : lines.map(({ service, name, row }) => ({ service, issue: row.issue, name }));
  if (!urgent && !known[0] && !which[0]) return null;
  return {
    service: null,
    text: missing
      ? results("missing", { name: missing })
      : which[0]
        ? results("whichService")
        : known[0]
          ? searching("bodies")
          : "",
    more: missing ? results("missingWay") : "",
    note: searching("note"),
    ways: "",
    off: searching("off"),
    offHint: searching("offHint"),
    close: searching("close"),
    lang,
    urgent,
    which,
    // Beside services they would look like some of them.
    bodies: which[0] ? [] : known,
    propose: missing ? proposalOf(missing, meta?.issues_url) : null,
  };
}

function urgentOf(block: ServedEmergency): UrgentLine {
  const today = dayAt(Date.now());
  return {
    title: say(block.title),
    text: say(block.do),
    buttons: pressesOf(block.buttons)
      .filter(({ ends }) => !ends || today < ends)
      .slice(0, PRESSES),
    warning: say(block.warning ?? block.dont),
    calm: block.tone === "calm",
    whole: isPrivate(block) ? null : { id: block.id, label: results("wholeBlock") },
  };
}

function bodyOf({ name, phone, url }: ServedAuthority): Body[] {
  const dials = phone?.tel && !(phone.ends && dayAt(Date.now()) >= phone.ends) && phone.display.length <= STATE;
  if (dials) return [{ name: say(name), number: phone.display, href: phone.tel ?? "" }];
  return url ? [{ name: say(name), number: "", href: url }] : [];
}

function proposalOf(name: string, report: string | undefined): Proposal {
  const line = results("proposal", { name });
  const href = report ? proposalAddress(report, line) : null;
  return { label: results(href ? "propose" : "copyLine"), line, copied: searching("copied"), href };
}
