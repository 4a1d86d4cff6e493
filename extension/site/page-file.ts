import type { Lang } from "../core/lang.ts";
import type { PublicKey } from "../core/public-key.ts";
import { download, type Fetch } from "../data/fetch.ts";
import { isFields } from "../data/json-object.ts";
import { Refused } from "../data/refused.ts";
import { checkReference, openFile, openSigned } from "../data/verify.ts";
import { type KeptDb, replacePages } from "./kept-pages.ts";

/** Every page of a language as one file: scripts/compile/page_file.py. */
interface PageFile {
  parts: string[];
  pages: Record<string, number[]>;
  style: string;
}

const MAX_SIGNED = 4096;
const MAX_PAGES = 32 * 2 ** 20;
const POLICIES = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
];

export const STYLE = "/style.css";

/**
 * Brings the pages that say what `bundle` says, unless they are here, and puts them in the place of the old ones.
 * @param bundle sha256 of the facts in force
 * @throws Refused for what is not signed, or signed for other facts; whatever `download` throws
 */
export async function bringPages(
  db: KeptDb,
  lang: Lang,
  bundle: string,
  { keys, fetch }: { keys: PublicKey[]; fetch: Fetch },
): Promise<void> {
  // Of either answer: hosts that say how long a file is kept often say nothing else of it.
  const headers = new Map<string, string>();
  const asked: Fetch = async (url, init) => {
    const response = await fetch(url, init);
    for (const [name, value] of response.headers) if (POLICIES.includes(name)) headers.set(name, value);
    return response;
  };
  const said = JSON.parse(
    new TextDecoder().decode(await download(asked, "/pages.json", "application/json", MAX_SIGNED)),
  );
  const { content } = await openSigned(String(said?.signed), keys);
  if (!isFields(content) || content.bundle !== bundle) throw new Refused("altered", "pages of other facts");
  const file = isFields(content.pages) ? content.pages[lang] : undefined;
  checkReference(file, MAX_PAGES, `pages.${lang}`);
  const bytes = await download(asked, `/pages/${file.sha256}.json`, "application/json", file.size);
  const pages = unfold(await openFile(bytes, file));
  await replacePages(db, lang, pages, { sha256: file.sha256, bundle, headers: [...headers] });
}

/**
 * Address → page, and the style sheet under its own.
 * @throws Refused when a page names a part that is not there
 */
export function unfold(file: unknown): Map<string, string> {
  const { parts, pages, style } = file as Partial<PageFile>;
  if (!Array.isArray(parts) || !isFields(pages) || typeof style !== "string")
    throw new Refused("unreadable", "no pages");
  const out = new Map([[STYLE, style]]);
  for (const [address, numbers] of Object.entries(pages)) {
    if (!numbers.every((number) => typeof parts[number] === "string"))
      throw new Refused("unreadable", `parts of ${address}`);
    out.set(address, numbers.map((number) => parts[number]).join(""));
  }
  return out;
}
