/** A run of groups of digits that may be a number, with all that shapes ask about it. */
import type { NumberKind } from "./kinds.ts";
import { type LabelClass, type Near, nearestLabel } from "./labels.ts";
import type { Group, Joint, Reading } from "./read-text.ts";

/** A number: which groups of digits it takes, and where it stands (a "+" or a letter may belong to it). */
export interface Hit {
  kind: NumberKind;
  last: number;
  start: number;
  end: number;
  /** Of a phone: as `officialNumbers` has it. */
  number?: string;
}

export class Candidate {
  readonly digits: string;
  /** Lengths of the groups: "3,4,4". */
  readonly lengths: string;
  readonly joints: Joint[];
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly last: number;
  /** Digits left out at the end, because they may be a particle. */
  readonly without: number;
  #label: Near | null | undefined;

  /** Groups `first` to `last` without the last few digits. */
  constructor(reading: Reading, first: number, last: number, without = 0) {
    this.reading = reading;
    this.last = last;
    this.without = without;
    const groups: Group[] = reading.groups.slice(first, last + 1);
    const all = groups.map((group) => group.digits).join("");
    this.digits = all.slice(0, all.length - without);
    this.start = groups[0]?.start ?? 0;
    this.end = (groups.at(-1)?.end ?? 0) - without;
    this.joints = reading.joints.slice(first, last);
    this.lengths = groups.map(({ digits }, i) => digits.length - (i === last - first ? without : 0)).join();
  }

  get text(): string {
    return this.reading.text;
  }

  get label(): Near | null {
    if (this.#label === undefined) this.#label = nearestLabel(this.reading, this.start, this.end);
    return this.#label;
  }

  /** The label to judge by when this number continues a list ("계좌 110-…, 220-…"). */
  inherit(label: Near | null): void {
    this.#label = label;
  }

  /** Characters between label and number; many when there is no label. */
  get gap(): number {
    return this.label?.gap.length ?? 99;
  }

  get grouped(): boolean {
    return this.joints.length > 0;
  }

  /** Are all groups joined the same way? */
  get even(): boolean {
    return this.joints.every((joint) => joint === this.joints[0]);
  }

  /** Digits one by one or two by two: "0 1 0 9 8 7 …". */
  get spread(): boolean {
    return this.even && /^(?:1(?:,1)+|2(?:,2)+(?:,1)?)$/.test(this.lengths);
  }

  isJoinedBy(by: string): boolean {
    return this.joints.every((joint) => joint !== null && by.includes(joint));
  }

  /** What joins the groups behind the first `count` digits; undefined when no group ends there. */
  jointAt(count: number): Joint | undefined {
    let seen = 0;
    const at = this.lengths.split(",").findIndex((length) => {
      seen += Number(length);
      return seen === count;
    });
    return at < 0 ? undefined : this.joints[at];
  }

  hasLabel(...classes: LabelClass[]): boolean {
    return this.label !== null && classes.includes(this.label.class);
  }

  /** The same, said before the number; a label behind it may begin what comes next. */
  hasLabelBefore(...classes: LabelClass[]): boolean {
    return this.hasLabel(...classes) && (this.label?.end ?? 0) <= this.start;
  }

  /** Said right before or behind to be another kind of number: "주문번호 4111-…". */
  get otherNumber(): boolean {
    return this.hasLabel("serial") && (this.label?.strong ?? false) && this.gap <= 6;
  }

  textBefore(count: number): string {
    return this.text.slice(Math.max(0, this.start - count), this.start);
  }

  textAfter(count: number): string {
    return this.text.slice(this.end, this.end + count);
  }

  makeHit(kind: NumberKind, start = this.start, end = this.end): Hit {
    return { kind, last: this.last, start, end };
  }
}
