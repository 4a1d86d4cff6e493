// What search says, in few words.
import { answer, type Result } from "../../../extension/core/search/answer.ts";
import { engine } from "../data.ts";

export const ask = (text: string, here?: string) => answer(engine, text, here);
export const said = (result: Result | undefined) =>
  result && ("authority" in result ? result.authority : `${result.service} ${result.issue}`);
export const first = (text: string, here?: string) => said(ask(text, here).results[0]);
export const company = (text: string, here?: string) => first(text, here)?.split(" ")[0];
export const companies = (text: string) => ask(text).results.flatMap((one) => ("service" in one ? [one.service] : []));
