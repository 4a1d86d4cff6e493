/** A number of several parts: browsers end a line behind a hyphen, and half a number is no number. */
const NUMBER = /(\+?\d+(?:-\d+)+)/;

/** A text whose numbers stay in one piece; pages have the same from scripts/compile/line_breaks.py. */
export const Unbroken = ({ text }: { text: string }) => (
  <>{text.split(NUMBER).map((part, at) => (at % 2 ? <span class="n">{part}</span> : part))}</>
);
