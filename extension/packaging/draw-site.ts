/**
 * Draws the icons of the phone site and its picture for previews from scripts/compile/templates/mark.svg. Run by hand
 * after a change of the mark: `node extension/packaging/draw-site.ts` (needs Chromium); what it draws is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer from "puppeteer-core";

const compile = resolve(import.meta.dirname, "../../scripts/compile");
const folder = resolve(compile, "icons");
const mark = readFileSync(resolve(compile, "templates/mark.svg"), "utf8");
const words = (lang: string) =>
  JSON.parse(readFileSync(resolve(compile, `../../dataset/words/${lang}.json`), "utf8")).page.brand as string;

/** Launchers cut a maskable icon to their own shape; what is within 80 % of it always stays. */
const SAFE = 0.8;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

async function drawn(width: number, height: number, body: string, paper = "none"): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(
    `<style>body{margin:0;background:${paper};height:100vh;display:grid;place-content:center}svg{display:block}</style>${body}`,
  );
  const picture = await page.screenshot({ omitBackground: true, optimizeForSpeed: false });
  await page.close();
  return picture;
}

const sized = (size: number) => mark.replace("<svg ", `<svg width="${size}" height="${size}" `);
const icon = (size: number) => drawn(size, size, sized(size));
const full = (size: number, part: number) => drawn(size, size, sized(Math.round(size * part)), "#1f5eff");

/** An .ico that holds these PNGs, each square of at most 255 px. */
function ico(pictures: [size: number, png: Uint8Array][]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

try {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, bytes: Uint8Array) => writeFileSync(resolve(folder, name), bytes);
  for (const size of [192, 512]) {
    save(`any-${size}.png`, await icon(size));
    save(`maskable-${size}.png`, await full(size, SAFE));
  }
  save("apple-180.png", await full(180, 0.9));
  save(
    "favicon.ico",
    ico([
      [16, await icon(16)],
      [32, await icon(32)],
    ]),
  );
  // The name alone: what the site says changes with the data, and nobody would draw it anew.
  const name = `<div style="display:flex;align-items:center;gap:56px;font-family:NanumSquareRound,sans-serif;color:#16191d">
    ${sized(240)}<div><div style="font-size:132px;font-weight:800;letter-spacing:-4px">${words("ko")}</div>
    <div style="font-size:52px;color:#565f6c;padding:6px 0 0 6px">${words("en")}</div></div></div>`;
  save("house.png", await drawn(1200, 630, name, "#f4f6f8"));
} finally {
  await browser.close();
}
