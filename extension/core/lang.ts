/** The languages people are spoken to in. */
export type Lang = "ko" | "en";
