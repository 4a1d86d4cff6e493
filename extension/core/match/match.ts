/**
 * Which service, problem and kind of page an address belongs to.
 *
 * Rules come from the records (`page/<host>` of the bundle), sorted most specific first; the first that fits wins.
 * A rule names a problem, leaves it to the page's topic (`topic`), or both: then the topic refines the named problem.
 */
import type { PageIndex, PageRule, TopicWords } from "../schema.ts";
import { isLanguage, isNumber } from "./letters.ts";
import { composeSyllables, type PageTopic, topicIssue } from "./topic.ts";

/** A rule as it is served, or without what says nothing. */
export type PathRule = Omit<PageRule, "query" | "topic"> & Partial<PageRule>;

export interface Match {
  service: string;
  issue: string | null;
  role: PageRule["role"];
}

/** An address reduced to what rules speak of. */
export interface Address {
  host: string;
  /** Decoded, lower case, without language, file ending and closing slash; `/` is the home page. */
  path: string;
  /** `queryOf` reads it when the first rule asks for it. */
  query?: Map<string, string>;
  search: string;
}

const ENDINGS = [".html", ".htm", ".md"];
const LEADING = "/content/help-twitter"; // raw paths of X's content system, still linked by its legal texts

/** The parts of an address that are read here; `location` fits, and so does a URL. */
type Parts = Pick<URL, "href" | "protocol" | "hostname" | "pathname" | "search">;

/** Read an address; null when it is none or not http(s). */
export function readAddress(url: string): Address | null {
  try {
    return addressOf(new URL(url));
  } catch {
    return null;
  }
}

/**
 * The same, but null as well where the address may deceive: without https, on another port than the usual one, or with
 * a user name in it. Only on others is anything shown or filled in.
 */
export const safeAddress = (at: Parts): Address | null => (isSafe(at) ? addressOf(at) : null);

export const isSafe = (at: Pick<Parts, "href" | "hostname">): boolean => at.href.startsWith(`https://${at.hostname}/`);

/** Without `www.`: the name its rules are filed under. */
export const hostOf = ({ hostname }: Pick<Parts, "hostname">): string =>
  hostname.slice(hostname.startsWith("www.") ? 4 : 0, hostname.endsWith(".") ? -1 : undefined);

function addressOf({ protocol, hostname, pathname, search }: Parts): Address | null {
  if (protocol !== "https:" && protocol !== "http:") return null;
  let path = (pathname.includes("%") ? composeSyllables(decode(pathname)) : pathname).toLowerCase();
  if (path.startsWith(LEADING)) path = path.slice(LEADING.length);
  const dot = path.lastIndexOf(".");
  if (dot >= 0 && ENDINGS.includes(path.slice(dot))) path = path.slice(0, dot);
  const parts = path.split("/").filter(Boolean);
  const language = isLanguage(parts[0] ?? "") ? 0 : isLanguage(parts[1] ?? "") ? 1 : -1;
  if (language >= 0) parts.splice(language, 1);
  return { host: hostOf({ hostname }), path: `/${parts.join("/")}`, search };
}

/** The bundle key of the rules for an address; null when it has none to ask for. */
export function pageKey(url: string): string | null {
  const address = readAddress(url);
  return address && `page/${address.host}`;
}

/** The match of an address, or null when no rule fits. `index` must be the rules of the address's own host. */
export function matchPage(index: PageIndex, topics: TopicWords, url: string, page: PageTopic): Match | null {
  const address = readAddress(url);
  const rule = address && ruleFor(index.rules, address);
  return address && rule ? matchBy(rule, topics, page, address) : null;
}

/** The first rule that fits. */
export function ruleFor<Rule extends PathRule>(rules: readonly Rule[], address: Address): Rule | undefined {
  const { path } = address;
  // Nearly every rule names another path, so that is looked at first, and here.
  for (const rule of rules)
    if (begins(rule.path, path) && fitsPattern(rule.path, path) && hasQuery(rule, address)) return rule;
  return undefined;
}

/** What stands before a `*` says no to nearly all. */
function begins(pattern: string, path: string): boolean {
  const star = pattern.indexOf("*");
  return star < 0 ? pattern === path : path.startsWith(pattern.slice(0, star));
}

/** What a rule says of a page; only one with `topic` asks what the page is about. */
export function matchBy(rule: PathRule, topics: TopicWords, page: PageTopic, { path }: Address): Match {
  const found = rule.topic ? topicIssue(topics, page, path) : null;
  return { service: rule.service, issue: found ?? rule.issue ?? null, role: rule.role };
}

/** Has the address the parameters a rule asks for? */
function hasQuery({ query }: PathRule, address: Address): boolean {
  for (const name in query) {
    const value = queryOf(address).get(name);
    const values = query[name] ?? [];
    // An empty parameter says nothing, so not even `*` takes it.
    if (!value || !(values.includes(value) || values.includes("*"))) return false;
  }
  return true;
}

/** Whole-text comparison where `*` stands for any characters, also none. */
export function fitsPattern(pattern: string, text: string): boolean {
  if (!pattern.includes("*")) return pattern === text;
  const [first = "", ...parts] = pattern.split("*");
  const last = parts.pop() ?? "";
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const next = text.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** What `readQuery` finds, read once. */
export function queryOf(address: Address): Map<string, string> {
  address.query ??= readQuery(address.search, address.path.split("/"));
  return address.query;
}

/**
 * Parameters of the address, and its path numbers as `path1`, `path2`: sites number their topics in the path. Without
 * URLSearchParams, which costs a page 4 KB.
 */
function readQuery(search: string, parts: string[]): Map<string, string> {
  const query = new Map<string, string>();
  // Links copied from a page's source carry `&amp;`.
  for (const pair of search.replace("?", "").replaceAll("&amp;", "&").split("&")) {
    const [name = "", ...value] = pair.split("=").map((part) => decode(part.replaceAll("+", " ")));
    if (!query.has(name)) query.set(name, value.join("=").trim());
  }
  let at = 0;
  for (const number of parts.join(",").split(",")) if (isNumber(number)) query.set(`path${++at}`, number);
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is part of the text
  }
}
