import type { Field } from "./barrier.ts";
import { ownName } from "./form.ts";

/** Forms to report others or to claim rights carry such fields; nothing is ever written there. */
const REPORT = /^(?:reported_|infring|trademark|content_owner|originalwork|urladdr$|etcreason$|selectreason$)/;

const all = (): Field[] => [...document.querySelectorAll<Field>("input, textarea")];

export const isReport = (): boolean => all().some(({ name }) => REPORT.test(ownName(name)));

/** Every field of the page by this name, in the order of the page. */
export const named = (name: string): Field[] => all().filter((field) => ownName(field.name) === ownName(name));
