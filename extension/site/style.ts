import sheet from "./site.css?url";

let coming: Promise<void> | undefined;

/** What scripts draw needs a sheet of its own; it comes beside the script that draws. */
export async function withStyle<T>(drawing: Promise<T>): Promise<T> {
  coming ??= load(sheet);
  const [drawn] = await Promise.all([drawing, coming]);
  return drawn;
}

/** Resolves when the sheet is in force, or could not be had: then it is plain, and says the same. */
export function load(href: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((done) => {
    link.onload = () => done();
    link.onerror = () => done();
    document.head.append(link);
  });
}
