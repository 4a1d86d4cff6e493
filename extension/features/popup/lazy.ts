/** Parts of the popup that come in files of their own, after what everybody sees first. */
export interface Part<T> {
  /** The part, once it is here. */
  now: () => T | undefined;
  come: () => Promise<T>;
}

function lazyPart<T>(get: () => Promise<T>): Part<T> {
  let here: T | undefined;
  let coming: Promise<T> | undefined;
  return {
    now: () => here,
    come: () => {
      coming ??= get().then((found) => {
        here = found;
        return found;
      });
      return coming;
    },
  };
}

/** The person's inquiries; nothing asks for it where none waits for an answer. */
export const own = lazyPart(() => import("./MyCases.tsx"));
export const guide = lazyPart(async () => (await import("./Guide.tsx")).Guide);
/** The line on search pages; nothing asks for it but once. */
export const offer = lazyPart(() => import("./Offer.tsx"));
export const results = lazyPart(() => import("./Results.tsx"));
export const firstMinute = lazyPart(async () => (await import("./Help.tsx")).Help);
