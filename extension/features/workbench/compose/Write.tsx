import { useState } from "preact/hooks";
import { letterWay } from "../../../core/cases/cases.ts";
import { foundIn, foundInSubject, progressOf } from "../../../core/compose/compose.ts";
import { type Field, type Proof, planOf, wishesOf } from "../../../core/compose/plan.ts";
import { hrefOn, linkOf } from "../../../core/links/link.ts";
import type { Place } from "../../../core/links/workbench-place.ts";
import { isPrivate } from "../../../core/private.ts";
import type { AdviceLine } from "../../../core/schema.ts";
import { linesOf } from "../../../core/sheet/folds.ts";
import type { GuideWithWays } from "../../../core/sheet/guide.ts";
import { dayAt } from "../../../core/sheet/trust.ts";
import type { Printed } from "../../../data/sheets.ts";
import { say } from "../../../ui/words/words.ts";
import type { Context } from "../context.ts";
import { Advice } from "./Advice.tsx";
import { Device } from "./Device.tsx";
import { FieldBox } from "./FieldBox.tsx";
import { LetterPart } from "./LetterPart.tsx";
import { compose, example, question } from "./letter-texts.ts";
import { Notices } from "./Notices.tsx";
import { Pictures } from "./Pictures.tsx";
import { Progress } from "./Progress.tsx";
import { Proofs } from "./Proofs.tsx";
import { CopySaid, useCopy } from "./use-copy.tsx";
import { toggle, useDraft, withValue } from "./use-draft.ts";
import { Wishes } from "./Wishes.tsx";

interface WriteProps {
  context: Context;
  guide: GuideWithWays;
  /** The guide as it is printed. */
  printed: Printed | undefined;
  advice: AdviceLine[];
  go: (place: Place) => void;
}

/** One inquiry: the device first, then what this guide needs, then the letter and what to do with it. */
export const Write = ({ context, guide, printed, advice, go }: WriteProps) => {
  const { draft, change, flush, saved } = useDraft(context, guide);
  const [covering, setCovering] = useState<Proof | "any" | null>(null);
  const state = useCopy();
  if (!draft) return <p class="state">{compose("loading")}</p>;

  const way = letterWay(guide);
  const href = way ? hrefOn(linkOf(way), dayAt(Date.now())) : null;
  const mailbox = href?.startsWith("mailto:") ? (way?.email ?? null) : null;
  const plan = planOf(guide, draft.device);
  // What somebody wrote stays in their hands, even where nobody takes a letter any more.
  const writes = guide.write !== "none" || Object.values(draft.values).some((value) => value.trim());
  if (covering)
    return (
      <Pictures
        issue={guide.issue}
        proofs={plan.proofs}
        first={covering === "any" ? null : covering}
        letter={draft.letter}
        onSaved={(id) => change((now) => ({ ready: now.ready.includes(id) ? now.ready : [...now.ready, id] }))}
        onBack={() => setCovering(null)}
      />
    );

  const labels = new Map(
    [...plan.fields, ...plan.proofs].map((one) => [one.id, question(one.id) ?? say(one.label)] as const),
  );
  const nameOf = (id: string): string => (id === "device" ? compose("device") : (labels.get(id) ?? id));
  const box = (field: Field) => (
    <FieldBox
      key={field.id}
      id={`f-${field.id}`}
      label={nameOf(field.id)}
      value={draft.values[field.id] ?? ""}
      found={foundIn(draft, field)}
      example={example(field.id, draft.device)}
      lines={field.id === "what-happened" ? 4 : field.role === "story" ? 2 : 1}
      keyboard={field.keyboard}
      onInput={(value) => change(withValue(field.id, value))}
      onShow={(key) =>
        change((now) => ({ shown: { ...now.shown, [field.id]: toggle(now.shown[field.id] ?? [], key) } }))
      }
    />
  );
  const required = plan.fields.filter((field) => field.required);
  const boxes = required.filter(({ role }) => role === "contact");
  const more = plan.fields.filter((field) => !field.required);
  // What to have ready is asked below, one by one.
  const asked = guide.requires.map(({ label }) => say(label));
  const before = linesOf(printed?.sheet, "prepare").filter((line) => !asked.includes(line));
  const tips = (topic: "prepare" | "write" | "mask" | "keep" | "warn") => (
    <Advice lines={advice} topic={topic} issue={guide.issue} first={topic === "prepare" ? before : []} />
  );

  return (
    <section class="pane compose" data-draft={`${guide.service}/${guide.issue}`}>
      <a class="back" href="#compose">
        ‹ {compose("all")}
      </a>
      <h2>
        {say(guide.name)} · {say(guide.issue_label)}
      </h2>
      <Notices guide={guide} printed={printed} />
      {writes && tips("prepare")}
      {writes && <Device value={draft.device} onPick={(device) => change({ device })} />}
      {writes && draft.device && (
        <>
          {required.filter(({ role }) => role === "fact").map(box)}
          {tips("write")}
          {required.filter(({ role }) => role === "story").map(box)}
          <Wishes
            ids={wishesOf(guide.issue)}
            letter={draft.letter}
            value={draft.values["what-you-want"] ?? ""}
            onPick={(text) => change(withValue("what-you-want", text))}
          />
          <details>
            <summary>
              {compose("more")}
              <small> · {compose("items", { n: more.length + 1 })}</small>
            </summary>
            <div class="in">
              {more.map(box)}
              <FieldBox
                id="f-subject"
                label={question("subject") ?? ""}
                value={draft.values.subject ?? ""}
                found={foundInSubject(draft, guide)}
                example={compose("subjectHint")}
                never={compose("subjectNever")}
                onInput={(value) => change(withValue("subject", value))}
              />
            </div>
          </details>
          {boxes[0] && (
            <>
              <h3 class="lab">{compose("boxes")}</h3>
              <p class="hint">{compose("boxesNote")}</p>
              {boxes.map(box)}
            </>
          )}
          <Proofs
            draft={draft}
            proofs={plan.proofs}
            onTick={(id) => change((now) => ({ ready: toggle(now.ready, id) }))}
            onPictures={setCovering}
          />
          {tips("mask")}
          <Progress state={progressOf(draft, plan)} nameOf={nameOf} />
          <LetterPart guide={guide} to={mailbox} draft={draft} change={change} nameOf={nameOf} state={state} />
          <CopySaid state={state} />
          {way && href?.startsWith("http") && (
            <a class="act next" href={href} target="_blank" rel="noopener noreferrer">
              {say(way.label)}
            </a>
          )}
          <p class="sub">
            {/* Beside each picture that is asked for there is the same button. */}
            {!plan.proofs.some(({ file }) => file?.type === "jpg") && (
              <button type="button" onClick={() => setCovering("any")}>
                {compose("pictures")}
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                const at = Date.now();
                change({ sent: at });
                void flush().then(() => go({ tab: "sent", service: guide.service, issue: guide.issue, at }));
              }}
            >
              {compose("note")}
            </button>
          </p>
          {tips("warn")}
          {tips("keep")}
          <p class={saved === false ? "hint bad" : "hint"} role={saved === false ? "alert" : undefined}>
            {isPrivate(guide) ? compose("notKept") : saved !== null && compose(saved ? "saved" : "notSaved")}
          </p>
        </>
      )}
    </section>
  );
};
