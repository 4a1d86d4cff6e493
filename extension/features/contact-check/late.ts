/** The contact check and its words, one file that pages bring when somebody types: `import("…/late.ts")`. */
export { Answers } from "./Answer.tsx";
export { hasContact, makeAsker } from "./checker.ts";
