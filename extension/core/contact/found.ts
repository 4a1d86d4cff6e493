type Kind = "number" | "email" | "address" | "name";

/** A number, mailbox, address or name in a text. */
export interface Found {
  /** As it is in the text, spaces inside it closed up. */
  written: string;
  kind: Kind;
  at: number;
}
