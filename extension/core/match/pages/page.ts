/** What every `extension/core/match/pages/<host>.ts` offers. */
import type { PageTopic } from "../topic.ts";
import type { Sees } from "./dom.ts";

/** Reads what the page at `location` is about. Touches nothing. */
export type ReadTopic = (
  location: Pick<Location, "pathname" | "search" | "hash">,
  document: Document,
  sees: Sees,
) => Required<PageTopic>;

/** A form field that is known from a real page. */
export interface KnownField {
  /** What a person writes there. */
  holds: "handle" | "email" | "phone" | "name" | "subject" | "body" | "link";
  /** Name attribute; on X the part after `@`, because the number before it changes. */
  name?: string;
  /** Text of the label, where names are not known. */
  label?: string;
  /** The page fills it by itself and refuses another value. */
  locked?: true;
  /** Name of a second input that takes what follows the `@` of a mail address. */
  rest?: string;
  /** What the value must begin with there. */
  prefix?: string;
}

/** A piece of a real page and what must be read from it. */
export interface Proof {
  what: string;
  url: string;
  html: string;
  title: string;
  headings: string[];
}
