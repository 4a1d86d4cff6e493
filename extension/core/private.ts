/** What may leave no trace: whoever looks over a shoulder, or picks the device up later, must not read it. */

/** A problem, a block of the first minute, or an inquiry. `private` comes with the data. */
export interface Seen {
  id?: string;
  issue?: string;
  private?: boolean;
}

// Known by name as well: an inquiry outlives the data it was made with, and data of an older version has no `private`.
const BY_NAME = ["picture-threat"];

/**
 * Is this of the kind that nothing keeps or shows unasked: no recents, no cases noted or offered by themselves, no badge,
 * no reminder, no title that is shared or lies in a history? What a person writes down by hand stays theirs.
 */
export const isPrivate = ({ id, issue, private: said }: Seen): boolean =>
  said === true || [id, issue].some((name) => name !== undefined && BY_NAME.includes(name));
