import { render } from "preact";
import { Shell } from "../../features/workbench/Shell.tsx";
import { storedData } from "../stored-data.ts";
import { load } from "../style.ts";
import { Wait } from "../Wait.tsx";
import sheet from "./desk.css?url";
import { Lost } from "./Lost.tsx";

/** The page in the other language opens at the same place: what was written lies in this browser and is there as well. */
function keepPlace(): void {
  const other = document.querySelector<HTMLAnchorElement>("a.lang");
  other?.addEventListener("click", () => {
    other.hash = location.hash;
  });
}

/**
 * Puts composer and log between head and foot of the page, once the data is there. What the person writes lies in a database of this
 * browser; nothing of it, and nothing of the address behind `#`, is sent.
 *
 * @param below where it is said meanwhile that it is coming, or that it could not be had
 */
export async function openDesk(below: HTMLElement): Promise<void> {
  render(<Wait again={undefined} />, below);
  try {
    await storedData();
  } catch (error) {
    console.error("[munuigil]", error);
    return render(<Wait again={() => void openDesk(below)} />, below);
  }
  await load(sheet);
  const app = document.createElement("div");
  app.id = "app";
  document.getElementById("main")?.replaceWith(app);
  // It leads to what is gone; the tabs come first now.
  document.querySelector(".skip")?.remove();
  keepPlace();
  render(<Shell framed note={<Lost />} />, app);
}
