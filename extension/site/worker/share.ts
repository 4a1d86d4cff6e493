import { keepShared } from "../shared-store.ts";

/** More than any message; what is longer is cut, as a field would. */
const LONGEST = 100_000;
/** A message, not a page of writing: here a number in it is what somebody wonders about, and not a date or a sum. */
const SHORT = 300;
const LINK = /:\/\/|www\.|[@＠]|[\p{L}\p{N}-][.．。․][a-z\p{Script=Hangul}]{2,}/iu;
const NUMBER = /\d(?:[ ().\-–]{0,2}\d){2,}/;

/** Title, text and address as one text; what repeats another part is left out, browsers put an address into two of them. */
export function textOf(parts: readonly string[]): string {
  const found = parts.map((part) => part.trim()).filter(Boolean);
  return found
    .filter(
      (part, at) =>
        !found.some((other, before) => before !== at && other.includes(part) && (other !== part || before < at)),
    )
    .join("\n")
    .slice(0, LONGEST);
}

/** Where a shared text is read: a contact in it is checked, a notice is searched for what it means. */
export const placeOf = (text: string): "/check" | "/" =>
  !text || LINK.test(text) || (text.length <= SHORT && NUMBER.test(text)) ? "/check" : "/";

/** Takes what another app shares; the page that follows reads it from this phone (site/take-shared.ts). */
export async function takeShare(request: Request, base: string): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const parts = ["title", "text", "url"].map((name) => form.get(name));
  const text = textOf(parts.filter((part) => typeof part === "string"));
  const place = placeOf(text);
  const page = base && place === "/" ? base : base + place;
  // Where this browser keeps nothing, the text is pasted on the page that would have shown it.
  const kept = await keepShared(text, Date.now()).then(
    () => "#shared",
    () => "",
  );
  return Response.redirect(`${page}${kept}`, 303);
}
