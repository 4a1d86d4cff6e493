/** The longest text that is looked at, in characters: more than any message, far less than would be felt. */
export const LONGEST = 4096;
