/** Questions to the letters of a text. */

/** One digit at least, and nothing else. */
export const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** Runs of spaces and line ends become one space, and none stands at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What stands before the first bar with a space on both sides. */
export const beforeBar = (text: string): string => text.split(/\s\|\s/, 1)[0] ?? "";

/** All brackets a text begins with: "[카카오계정] [공통] question" → "[카카오계정] [공통]". */
export const brackets = (text: string): string => /^(?:\s*\[[^\]]*\])*/.exec(text)?.[0] ?? "";

/** Two letters, or the few longer codes that help sites use; regions and scripts may follow (zh-hans, pt-br). */
export const isLanguage = (part: string): boolean => /^(?:fil|msa|[a-z]{2})(?:[-_][a-z\d]{2,4})?$/.test(part);
