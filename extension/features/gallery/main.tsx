import { render } from "preact";
import type { Lang } from "../../core/lang.ts";
import type { Meta } from "../../core/schema.ts";
import { type Get, readSheet } from "../../data/sheets.ts";
import { unpack } from "../../data/unpack.ts";
import { frame } from "../../ui/words/frame.ts";
import { setLang } from "../../ui/words/words.ts";
import { OverlayCard } from "../card/OverlayCard.tsx";
import { fillPill, makePill } from "../pill/pill.ts";
import { type State, states } from "./states.ts";

const params = new URLSearchParams(location.search);
const theme = params.get("theme");
const wanted = params.get("lang") ?? (navigator.language.startsWith("ko") ? "ko" : "en");
const lang: Lang = wanted === "en" ? "en" : "ko";
setLang(lang);
document.documentElement.lang = lang;
if (theme) document.documentElement.style.colorScheme = theme;
// For screenshots: everything unfolded, one state only, or what a phone shows. For measuring: one guide alone.
const unfolded = params.has("unfolded");
const only = params.get("state");
const phone = params.has("phone");

const bundle = unpack(await (await fetch("/data/bundle.json")).json()) as Record<string, unknown>;
const get: Get = async <T,>(name: string) => bundle[name] as T | undefined;
const report = (bundle.meta as Meta).issues_url ?? "https://example.org/issues/new?template=wrong.yml";

const frameOf = () => ({ ...frame(report), phone, ...(phone && { send: [] }) });

async function figure(name: string, { service, issue, at, answer }: State): Promise<void> {
  const printed = await readSheet(get, lang, service, issue);
  if (!printed) throw new Error(`${service} has no guide for ${issue}; choose another in states.ts`);
  const whole = frameOf();
  const [made, caption, box] = ["figure", "figcaption", "div"].map((tag) => document.createElement(tag));
  if (!made || !caption || !box) return;
  made.id = name.replace(/\W+/g, "-");
  caption.textContent = name;
  const pill = makePill();
  fillPill(pill, printed.sheet.pill ?? { text: "" }, printed, at, whole);
  made.append(caption, pill, box);
  render(<OverlayCard printed={printed} now={at} frame={whole} />, box);
  document.getElementById("app")?.append(made);
  if (answer !== undefined) made.querySelectorAll<HTMLElement>("[aria-pressed]")[answer]?.click();
}

/** The card of the guide that the address names, where it is on a page. */
async function showAlone(): Promise<void> {
  const app = document.getElementById("app");
  const [service = "", issue = ""] = location.hash.slice(1).split("/");
  const printed = await readSheet(get, lang, service, issue);
  if (!printed || !app) throw new Error(`${service} has no guide for ${issue}`);
  render(<OverlayCard key={location.hash} printed={printed} now={Date.now()} frame={frameOf()} />, app);
  document.body.dataset.done = location.hash;
}

if (params.has("alone")) {
  document.getElementById("app")?.replaceChildren();
  document.body.className = "alone";
  addEventListener("hashchange", () => void showAlone());
  await showAlone();
} else {
  for (const [name, state] of Object.entries(states)) if (!only || name === only) await figure(name, state);
  if (unfolded) for (const fold of document.querySelectorAll("details")) fold.open = true;
  document.body.dataset.done = "true";
}
