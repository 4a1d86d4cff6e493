/** What is looked for. */
export type NumberKind =
  | "resident-number"
  | "foreigner-number"
  | "passport"
  | "driver-licence"
  | "customs-code"
  | "device-id"
  | "card"
  | "bank-account"
  | "phone";

export type Kind = NumberKind | "email" | "password" | "code" | "name" | "address" | "birth-date";

/** A stretch of personal data: UTF-16 offsets into the text. */
export interface Found {
  kind: Kind;
  start: number;
  end: number;
}
