/**
 * What the line on search pages reads, cut like everything content scripts read:
 *
 *     <slot>/asking/names       "id name name" a line: every name people use, to find whose number is wanted
 *     <slot>/asking/<service>   AskedLine, read once that is known
 */
export interface AskedLine {
  text: string;
  link: string;
  /** The service's page on our server; opened by a click only. */
  href: string;
  close: string;
  note: string;
  lang: string;
}

/** The names of `asking/names` as `asking` takes them. */
export const unpackNames = (names: string): Map<string, string> =>
  new Map(
    names.split("\n").flatMap((line) => {
      const [id = "", ...own] = line.split(" ");
      return own.map((name) => [name, id] as const);
    }),
  );
