import { useEffect, useState } from "preact/hooks";
import { welcome } from "../../ui/words/texts.ts";
import { type Name, onToolbar, thisBrowser } from "./this-browser.ts";

const STEPS = {
  phone: ["pinPhone"],
  firefox: ["pinPuzzle", "pinFirefox"],
  edge: ["pinPuzzle", "pinEdge"],
  whale: ["pinPuzzle", "pinChrome"],
  chrome: ["pinPuzzle", "pinChrome"],
} as const satisfies Record<Name, string[]>;

const OFTEN = 1500; // ms

/** How to get the button into sight, in this browser; where it is, that is said. */
export const Pin = () => {
  const [there, setThere] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => void onToolbar().then(setThere);
    look();
    // Not every browser tells when it changes.
    const timer = setInterval(look, OFTEN);
    return () => clearInterval(timer);
  }, []);
  const name = thisBrowser();
  return (
    <section class="pin" aria-labelledby="pin">
      <h2 id="pin">{welcome(name === "phone" ? "pinTitlePhone" : "pinTitle")}</h2>
      {there ? (
        <p role="status">{welcome("pinned")}</p>
      ) : (
        <ol>
          {STEPS[name].map((step) => (
            <li>
              {step === "pinPuzzle" && <Puzzle />}
              {welcome(step)}
            </li>
          ))}
        </ol>
      )}
      <p class="soft">{welcome(name === "phone" ? "popupPhone" : "popup")}</p>
    </section>
  );
};

const Puzzle = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path
      fill="currentColor"
      d="M20 11h-1V7a2 2 0 0 0-2-2h-4V4a2.5 2.5 0 0 0-5 0v1H4a2 2 0 0 0-2 2v3.8h1.5a2.7 2.7 0 0 1 0 5.4H2V20a2 2 0 0 0 2 2h3.8v-1.5a2.7 2.7 0 0 1 5.4 0V22H17a2 2 0 0 0 2-2v-4h1a2.5 2.5 0 0 0 0-5z"
    />
  </svg>
);
