// The sheet around a picture: a title, a line, and what was really seen, in its real size.
import type { Browser } from "puppeteer-core";

export interface Seen {
  png: Uint8Array;
  x: number;
  y: number;
  width: number;
  height: number;
}

const STYLE = `
* { box-sizing: border-box; margin: 0 }
body { overflow: hidden; background: #f5f7f9; color: #1b1f24; word-break: keep-all;
  font-family: "Noto Sans KR", NanumGothic, sans-serif }
h1 { position: absolute; left: 56px; top: 30px; font-size: 34px; letter-spacing: -.02em }
p { position: absolute; left: 57px; top: 82px; font-size: 19px; color: #5b6472 }
.side h1 { top: 280px; width: 400px; font-size: 42px; line-height: 1.3 }
.side p { top: 420px; width: 400px }
img { position: absolute; border-radius: 12px; background: #fff;
  box-shadow: 0 1px 2px #14181f1f, 0 8px 28px #14181f24 }
.tile { display: grid; place-content: center; justify-items: center; gap: 12px; height: 100vh; background: #1f5eff; color: #fff }
.tile b { display: grid; place-content: center; width: 76px; height: 76px; border-radius: 18px; background: #fff;
  color: #1f5eff; font-size: 44px; line-height: 1 }
.tile h1, .tile p { position: static; color: inherit }`;

const harmless = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

async function draw(browser: Browser, width: number, height: number, lang: string, body: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height });
    await page.setContent(`<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${STYLE}</style>${body}`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    return await page.screenshot({ type: "png" });
  } finally {
    await page.close();
  }
}

/** 1280×800: words above, or beside when `side`. */
export function sheet(
  browser: Browser,
  lang: string,
  { title, line }: { title: string; line: string },
  seen: Seen[],
  side = false,
): Promise<Uint8Array> {
  const images = seen.map(({ png, x, y, width, height }) => {
    const data = Buffer.from(png).toString("base64");
    return `<img alt="" src="data:image/png;base64,${data}" style="left:${x}px;top:${y}px;width:${width}px;height:${height}px">`;
  });
  const words = `<h1>${harmless(title)}</h1><p>${harmless(line)}</p>`;
  return draw(browser, 1280, 800, lang, `<body class="${side ? "side" : ""}">${words}${images.join("")}`);
}

/** 440×280. */
export const tile = (browser: Browser, lang: string, name: string, line: string): Promise<Uint8Array> =>
  draw(browser, 440, 280, lang, `<body class="tile"><b>문</b><h1>${harmless(name)}</h1><p>${harmless(line)}</p>`);
