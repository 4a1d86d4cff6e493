import { useEffect, useRef } from "preact/hooks";
import tokens from "../../ui/tokens.css?inline";
import { welcome } from "../../ui/words/texts.ts";
import css from "../search-line/line.css?inline";
import { lineBox } from "../search-line/line-box.ts";
import type { AskedLine } from "../search-line/line-data.ts";
import { Lines } from "./HelpPage.tsx";

/** A picture: results of a search in outline, and the very line that would be beside them. */
export const SearchPage = ({ line }: { line: AskedLine | undefined }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!line || !place.current) return;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}${css}.line{position:static;max-width:none}`);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(
      lineBox(
        line,
        () => {},
        () => {},
      ),
    );
  }, [line]);
  return (
    <div class="window" role="img" aria-label={`${welcome("picture")} ${line?.text ?? ""} ${line?.more ?? ""}`}>
      <p class="bar">{welcome("query")}</p>
      <div class="page results" inert>
        <div ref={place} />
        <Lines of={[46, 92, 80]} />
        <Lines of={[38, 88, 64]} />
      </div>
    </div>
  );
};
