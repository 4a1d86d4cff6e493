/**
 * Why something that came was not taken:
 * - `stranger`: no key of ours signed it
 * - `older`: it would take this device back
 * - `altered`: the bytes are not those that were signed
 * - `unreadable`: signed, but it cannot be shown
 * - `outgrown`: signed, for a newer version of the extension
 * - `answer`: something else answered, such as the sign-in page of a Wi-Fi
 * - `clock`: signed in the future, so the clock of this device is behind
 */
export type Why = "stranger" | "older" | "altered" | "unreadable" | "outgrown" | "answer" | "clock";

/** What came back cannot be taken. `message` is for developers, people get the sentence of `why`. */
export class Refused extends Error {
  override name = "Refused";
  readonly why: Why;

  constructor(why: Why, message: string) {
    super(message);
    this.why = why;
  }
}
