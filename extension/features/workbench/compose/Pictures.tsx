import { useEffect, useRef, useState } from "preact/hooks";
import { fileName, type Letter } from "../../../core/compose/compose.ts";
import { type Proof, SCREENSHOT } from "../../../core/compose/plan.ts";
import { type Box, newBox, pictureName } from "../../../core/compose/redaction-boxes.ts";
import { pictures } from "./letter-texts.ts";
import { drawBoxes, type Opened, openPicture, pictureIn } from "./picture.ts";
import { Saved, type SavedPicture } from "./Saved.tsx";
import { Stage } from "./Stage.tsx";

interface PicturesProps {
  issue: string;
  proofs: Proof[];
  /** What the picture is to show. */
  first: Proof | null;
  letter: Letter;
  /** A picture of this proof was saved. */
  onSaved: (proof: string) => void;
  onBack: () => void;
}

/** Covers parts of a picture and saves the result on this device. Neither the picture nor the boxes are kept. */
export const Pictures = ({ issue, proofs, first, letter, onSaved, onBack }: PicturesProps) => {
  const named = proofs.filter(({ file }) => file?.type === "jpg");
  const usual = fileName(issue, first ?? named[0] ?? SCREENSHOT, letter) ?? "";
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<"opening" | "cannot" | "notPicture" | "failed" | null>(null);
  const [boxes, setBoxes] = useState<Box[]>([]);
  const [selected, setSelected] = useState<number | null>(null);
  const [focus, setFocus] = useState<{ at: number } | null>(null);
  const [name, setName] = useState(usual);
  const [saved, setSaved] = useState<SavedPicture | null>(null);
  const [said, setSaid] = useState("");
  const [over, setOver] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setTrouble("opening");
    setSaved(null);
    try {
      if (!file.type.startsWith("image/")) throw new TypeError(file.type);
      setOpened(await openPicture(file));
      setBoxes([]);
      setTrouble(null);
    } catch (error) {
      setTrouble(error instanceof TypeError ? "notPicture" : "cannot");
    }
  };
  useEffect(() => {
    // On the whole page: a picture that misses the frame must not replace the page.
    const paste = (event: ClipboardEvent) => {
      const file = pictureIn(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      void take(file);
    };
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") void take(event.dataTransfer?.files[0]);
    };
    const drags = ["dragover", "dragleave", "drop"] as const;
    document.addEventListener("paste", paste);
    for (const name of drags) document.addEventListener(name, drag);
    return () => {
      document.removeEventListener("paste", paste);
      for (const name of drags) document.removeEventListener(name, drag);
    };
  }, []);

  const change = (next: Box[]) => {
    setBoxes(next);
    setSaved(null);
  };
  const add = () => {
    if (!opened) return;
    change([...boxes, newBox(opened.size, boxes.length)]);
    setFocus({ at: boxes.length });
    setSaid(pictures("added", { n: boxes.length + 1 }));
  };
  const remove = (index: number) => {
    const next = boxes.filter((_, i) => i !== index);
    change(next);
    setFocus(next.length ? { at: Math.min(index, next.length - 1) } : null);
    setSelected(null);
    setSaid(pictures("gone", { n: next.length }));
  };
  const save = async () => {
    if (!opened) return;
    try {
      const bytes = await drawBoxes(opened, boxes);
      setSaved({ bytes, name: pictureName(name, usual), size: opened.size });
      const proof = named.find((one) => fileName(issue, one, letter) === pictureName(name, usual)) ?? first;
      if (proof) onSaved(proof.id);
      setSaid("");
    } catch (error) {
      console.error("[munuigil]", error);
      setTrouble("failed");
    }
  };

  return (
    <section class="pane compose pictures">
      <button type="button" class="back" onClick={onBack}>
        ‹ {pictures("back")}
      </button>
      <h2 tabIndex={-1} ref={heading}>
        {pictures("title")}
      </h2>
      <p class="hint">{pictures("local")}</p>
      <div class={over ? "drop over" : "drop"} hidden={!!opened}>
        <p>{pictures("drop")}</p>
        <input
          ref={input}
          id="picture-file"
          class="sr"
          type="file"
          accept="image/*"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // The same file may be chosen twice.
            event.currentTarget.value = "";
          }}
        />
        <label for="picture-file" class="choose">
          {pictures("choose")}
        </label>
      </div>
      {trouble && (
        <p class={trouble === "opening" ? "hint" : "hint bad"} role={trouble === "opening" ? "status" : "alert"}>
          {pictures(trouble)}
        </p>
      )}
      {opened && (
        <>
          <p class="hint" id="box-help">
            {pictures("how")}
          </p>
          <p class="sub">
            <button type="button" onClick={add}>
              {pictures("add")}
            </button>
            <button
              type="button"
              disabled={!boxes.length}
              onClick={() => remove(selected !== null && boxes[selected] ? selected : boxes.length - 1)}
            >
              {pictures("undo")}
            </button>
          </p>
          <Stage
            opened={opened}
            boxes={boxes}
            focus={focus}
            onBoxes={change}
            onRemove={remove}
            onSelect={setSelected}
            say={setSaid}
          />
          <label class="fld">
            {pictures("name")}
            <input
              value={name}
              spellcheck={false}
              autocomplete="off"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          {named.length > 1 && (
            <p class="names">
              {named.map((proof) => {
                const suggested = fileName(issue, proof, letter) ?? "";
                return (
                  <button type="button" class="text" onClick={() => setName(suggested)}>
                    {suggested}
                  </button>
                );
              })}
            </p>
          )}
          <button type="button" class="act" onClick={() => void save()}>
            {pictures(boxes.length ? "save" : "saveBare")}
          </button>
          <Saved picture={saved} />
          <p class="sub">
            <button type="button" onClick={() => input.current?.click()}>
              {pictures("another")}
            </button>
            <button type="button" onClick={onBack}>
              {pictures("back")}
            </button>
          </p>
        </>
      )}
      <p class="sr" role="status">
        {said}
      </p>
    </section>
  );
};
