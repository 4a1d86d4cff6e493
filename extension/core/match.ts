/**
 * Which service, problem and kind of page an address belongs to.
 *
 * Rules come from the records (`page/<host>` of the bundle), sorted most specific first; the first that fits wins.
 * A rule names a problem, leaves it to the page's topic (`topic`), or both: then the topic refines the named problem.
 */
import type { PageIndex, PageRule, TopicWords } from "./schema.ts";
import { composed, type PageTopic, topicIssue } from "./topic.ts";

export interface Match {
  service: string;
  issue: string | null;
  role: PageRule["role"];
}

/** An address reduced to what rules speak of. */
export interface Address {
  /** Host without `www.`: the name its rules are filed under. */
  host: string;
  /** Decoded, lower case, without language, file ending and closing slash; `/` is the home page. */
  path: string;
  query: Map<string, string>;
}

// Two letters, or the few longer codes that help sites use; regions and scripts may follow (zh-hans, pt-br).
const LANGUAGE = /^(?:[a-z]{2}|fil|msa)(?:[-_][a-z0-9]{2,4})?$/;
const LEADING = "/content/help-twitter"; // raw paths of X's content system, still linked by its legal texts

/** The parts of an address that are read here; `location` fits, and so does a URL. */
type Parts = Pick<URL, "href" | "protocol" | "hostname" | "port" | "pathname" | "search">;

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
export const safeAddress = (at: Parts): Address | null =>
  at.protocol === "https:" && !at.port && !/^https:..[^/?#]*@/.test(at.href) ? addressOf(at) : null;

function addressOf({ protocol, hostname, pathname, search }: Parts): Address | null {
  if (protocol !== "https:" && protocol !== "http:") return null;
  const host = hostname.replace(/\.$/, "").replace(/^www\./, "");
  let path = composed(decode(pathname)).toLowerCase();
  if (path.startsWith(LEADING)) path = path.slice(LEADING.length);
  const parts = path
    .replace(/\.(?:html?|md)$/, "")
    .split("/")
    .filter(Boolean);
  const language = parts.slice(0, 2).findIndex((part) => LANGUAGE.test(part));
  if (language >= 0) parts.splice(language, 1);
  return { host, path: `/${parts.join("/")}`, query: readQuery(search, parts) };
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
export const ruleFor = (rules: readonly PageRule[], address: Address): PageRule | undefined =>
  rules.find((rule) => fits(rule, address));

/** What a rule says of a page; only one with `topic` asks what the page is about. */
export function matchBy(rule: PageRule, topics: TopicWords, page: PageTopic, { path }: Address): Match {
  const found = rule.topic ? topicIssue(topics, page, path) : null;
  return { service: rule.service, issue: found ?? rule.issue ?? null, role: rule.role };
}

function fits(rule: PageRule, address: Address): boolean {
  for (const name of Object.keys(rule.query)) {
    const value = address.query.get(name);
    const values = rule.query[name] ?? [];
    // An empty parameter says nothing, so not even `*` takes it.
    if (!value || !(values.includes(value) || values.includes("*"))) return false;
  }
  return wildcard(rule.path, address.path);
}

/** Whole-text comparison where `*` stands for any characters, also none. */
export function wildcard(pattern: string, text: string): boolean {
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

/** Parameters of the address, and its path numbers as `path1`, `path2`: sites number their topics in the path. */
function readQuery(search: string, parts: string[]): Map<string, string> {
  const query = new Map<string, string>();
  // Links copied from a page's source carry `&amp;`.
  for (const [name, value] of new URLSearchParams(search.replaceAll("&amp;", "&"))) {
    if (!query.has(name)) query.set(name, value.trim());
  }
  let at = 0;
  for (const number of parts.join(",").split(",")) if (/^\d+$/.test(number)) query.set(`path${++at}`, number);
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is part of the text
  }
}
