import { render } from "preact";
import { Shell } from "../../features/workbench/Shell.tsx";
import { home } from "../addresses.ts";
import { storedData } from "../stored-data.ts";
import { load } from "../style.ts";
import { Wait } from "../Wait.tsx";
import sheet from "./desk.css?url";
import { Lost } from "./Lost.tsx";

/**
 * Puts composer and log in the place of the page, once the data is there. What the person writes lies in a database of this
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
  const before = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await load(sheet);
  for (const link of before) link.disabled = true;
  const app = document.createElement("div");
  app.id = "app";
  app.className = "card";
  document.body.replaceChildren(app);
  render(<Shell home={home()} note={<Lost />} />, app);
}
