import { useEffect, useRef, useState } from "preact/hooks";
import { send } from "../../ui/words/texts.ts";
import { addressOf, type Sent } from "./guide-address.ts";

/** Side of the code on screen, in CSS pixels: a phone reads it at arm's length. */
const SIDE = 232;

/** The address of the same guide as a code for the camera of a phone, and as text for those who cannot use it. */
export const Send = ({ service, issue }: Sent) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [said, setSaid] = useState("");
  const address = addressOf({ service, issue }, __SERVER__);
  useEffect(() => {
    // Loaded only when somebody wants to see a code.
    void import("./qr.ts").then(({ draw }) => {
      if (!canvas.current) return;
      draw(canvas.current, address, SIDE * Math.max(1, devicePixelRatio));
      canvas.current.dataset.drawn = address;
    });
  }, [address]);
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => setSaid(send("copied")),
      () => setSaid(send("copyFailed")),
    );
  return (
    <section class="send">
      <canvas ref={canvas} role="img" aria-label={send("alt")} />
      <p>{send("how")}</p>
      <p class="address">{address}</p>
      <button type="button" class="plainbutton" onClick={copy}>
        {send("copy")}
      </button>
      <p role="status">{said}</p>
      <small>{send("local")}</small>
    </section>
  );
};
