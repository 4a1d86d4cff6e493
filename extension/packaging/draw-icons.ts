/**
 * Draws the icons once: a rounded square with the letter 문, the mark of the interface. Run by hand after a change:
 * `node extension/packaging/draw-icons.ts` (needs Chromium); the PNGs are committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer from "puppeteer-core";

const SIZES = [16, 32, 48, 128];
const folder = resolve(import.meta.dirname, "../public/icon");

// The letter as strokes on a 64 by 64 grid (ㅁ, ㅜ, ㄴ), so that no font decides how it looks.
const svg = (size: number): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">
  <rect width="64" height="64" rx="${size < 32 ? 14 : 18}" fill="#1f5eff"/>
  <g fill="none" stroke="#fff" stroke-width="${size < 32 ? 6 : 5}" stroke-linecap="round" stroke-linejoin="round">
    <path d="M22 13h20v13H22z"/>
    <path d="M14 34h36M32 34v7"/>
    <path d="M20 42v9h25"/>
  </g>
</svg>`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0;background:none}svg{display:block}</style>${svg(size)}`);
    writeFileSync(resolve(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
