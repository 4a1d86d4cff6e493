import { useEffect, useRef } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Kind } from "../../browser/messages.ts";
import { issueOrGeneral } from "../../core/issues.ts";
import type { Lang } from "../../core/lang.ts";
import { Card } from "../../ui/card/Card.tsx";
import { frame } from "../../ui/words/frame.ts";
import { welcome } from "../../ui/words/texts.ts";
import { fillPill, makePill } from "../pill/pill.ts";
import { EXAMPLES } from "./examples.ts";
import type { Example } from "./read-example.ts";

/** A help page in outline, with the pill and the card as they are on the real one. */
export const HelpPage = ({ lang, example }: { lang: Lang; example: Example | null | undefined }) => {
  const corner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!example) return;
    const pill = makePill();
    fillPill(pill, example.printed.sheet.pill ?? { text: "" }, example.printed, Date.now(), frame());
    // A picture of it: the card that it opens is open already.
    const picture = document.createElement("span");
    picture.className = "pill";
    picture.append(...pill.childNodes);
    corner.current?.replaceChildren(picture);
  }, [example]);
  return (
    <figure class="window">
      <figcaption class="bar">{new URL(EXAMPLES[lang].page).host}</figcaption>
      <div class="page">
        <Lines of={[62, 90, 84, 40]} />
        {example === null ? (
          <p role="alert">{welcome("broken")}</p>
        ) : (
          example && (
            <section class="card" lang={lang} aria-label={welcome("card")}>
              <Card
                printed={example.printed}
                now={Date.now()}
                frame={{ ...frame(example.report), send: [] }}
                onProblem={() => {}}
                onSolved={async () => false}
                onAsk={(ask) => {
                  const { service, issue } = example.printed.sheet;
                  void browser.runtime.sendMessage({ kind: ask as Kind, service, issue: issueOrGeneral(issue) });
                }}
              />
            </section>
          )
        )}
        <div class="corner" ref={corner} aria-hidden="true" />
      </div>
    </figure>
  );
};

/** Words that nobody has to read, as wide as these per cents. */
export const Lines = ({ of }: { of: number[] }) => (
  <div class="lines" aria-hidden="true">
    {of.map((width) => (
      <i style={{ width: `${width}%` }} />
    ))}
  </div>
);
