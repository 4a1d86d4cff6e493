// Covering pictures: makes them, covers them, and reads what was saved.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import type { Desk } from "./desk.ts";
import { DOWNLOADS, kind } from "./paths.ts";
import { until } from "./until.ts";

const folder = mkdtempSync(join(tmpdir(), "munuigil-pictures-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Nothing that an earlier run saved is left. */
export function emptyDownloads(): void {
  rmSync(DOWNLOADS[kind()], { recursive: true, force: true });
  mkdirSync(DOWNLOADS[kind()], { recursive: true });
}

/** Of the pictures made here, and the place on them that nobody may see. In pixels. */
const SIZE = { w: 1000, h: 700 };
export const SECRET = { x: 300, y: 200, w: 400, h: 200 };

/** A picture drawn in the browser, with these words in the place that will be covered. */
export async function draw(desk: Desk, secret: string, type: "image/png" | "image/jpeg"): Promise<Buffer> {
  const url = await desk.page.evaluate(
    (size, place, text, format) => {
      const canvas = document.createElement("canvas");
      canvas.width = size.w;
      canvas.height = size.h;
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      for (let x = 0; x < size.w; x += 20)
        for (let y = 0; y < size.h; y += 20) {
          pen.fillStyle = `hsl(${(x * 7 + y * 3) % 360} 70% 60%)`;
          pen.fillRect(x, y, 20, 20);
        }
      pen.fillStyle = text.length % 2 ? "#fff" : "#ffeb3b";
      pen.fillRect(place.x + 4, place.y + 4, place.w - 8, place.h - 8);
      pen.fillStyle = "#000";
      pen.font = "32px sans-serif";
      pen.fillText(text, place.x + 20, place.y + 110);
      return canvas.toDataURL(format, 0.95);
    },
    SIZE,
    SECRET,
    secret,
    type,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** Chooses a file with this name and content, as the file dialog would. */
export async function choose(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const field = (await desk.page.$("#picture-file")) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

/** The way from the list of drafts to the covering of a picture. */
export async function openPictures(desk: Desk): Promise<void> {
  await desk.goTo("#compose");
  await desk.page.waitForSelector(".draft, .fld");
  await desk.begin("#compose/kakaotalk/payment-refund");
  await desk.page.click(".proof button");
  await desk.page.waitForSelector("#picture-file");
}

/** Where a pixel of the picture is on the screen. */
export async function onScreen(desk: Desk, x: number, y: number): Promise<[number, number]> {
  const seen = await desk.page.$eval(".stage canvas", (canvas) => {
    canvas.scrollIntoView({ block: "center" });
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { left, top, width, height };
  });
  return [seen.left + (x / SIZE.w) * seen.width, seen.top + (y / SIZE.h) * seen.height];
}

/** Draws with the mouse from one pixel of the picture to another. */
export async function dragBox(desk: Desk, x1: number, y1: number, x2: number, y2: number): Promise<void> {
  const [fromX, fromY] = await onScreen(desk, x1, y1);
  const [toX, toY] = await onScreen(desk, x2, y2);
  await desk.page.mouse.move(fromX, fromY);
  await desk.page.mouse.down();
  await desk.page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
  await desk.page.mouse.move(toX, toY);
  await desk.page.mouse.up();
}

/** The same box over the secret place every time, to the pixel: a mouse lands a little beside. */
export async function coverByKeys(desk: Desk): Promise<void> {
  await desk.page.focus(".pictures .sub button");
  await desk.page.keyboard.press("Enter");
  await desk.page.waitForFunction(() => document.activeElement?.classList.contains("cover"));
  for (let i = 0; i < 14; i++) await desk.page.keyboard.press("ArrowUp");
  await desk.page.keyboard.down("Shift");
  for (let i = 0; i < 20; i++) await desk.page.keyboard.press("ArrowDown");
  await desk.page.keyboard.up("Shift");
  const label = () => desk.page.$eval(".cover", (one) => one.getAttribute("aria-label") ?? "");
  await until(async () => (await label()).includes("위에서 26%, 너비 40%, 높이 37%"), "the box lies where it should");
}

export const boxCount = (desk: Desk): Promise<number> => desk.page.$$eval(".cover:not(.drawn)", (all) => all.length);

/** Saves, and returns the very bytes that lie on the disk afterwards. */
export async function saveAs(desk: Desk, name: string): Promise<Buffer> {
  await desk.page.click("button.act");
  await desk.says("저장했어요");
  const path = () => readdirSync(DOWNLOADS[kind()]).find((file) => file.normalize("NFC") === name);
  await until(async () => {
    const file = path();
    return !!file && readFileSync(join(DOWNLOADS[kind()], file)).length > 0;
  }, `${name} lies in ${DOWNLOADS[kind()]}`);
  const file = join(DOWNLOADS[kind()], path() ?? "");
  // Written by the browser while we look: complete when it ends as a JPEG does.
  await until(
    async () =>
      readFileSync(file)
        .subarray(-2)
        .equals(Buffer.from([0xff, 0xd9])),
    "the file is complete",
  );
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

/** The colours of some pixels of a file, as the browser draws it. */
export const pixels = (desk: Desk, bytes: Buffer, places: [number, number][]): Promise<number[][]> =>
  desk.page.evaluate(
    async (base64, wanted) => {
      const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      return wanted.map(([x, y]) => [...(pen?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3));
    },
    bytes.toString("base64"),
    places,
  );
