// Covering a picture: what is below a box, and what a camera notes, is not in the file that is saved.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { segmentsOf } from "../../fixtures/jpeg.ts";
import { photo, SECRETS } from "../../fixtures/photo.ts";
import { Desk, pasteKeys } from "../harness/desk.ts";
import { kind } from "../harness/paths.ts";
import {
  boxCount,
  choose,
  coverByKeys,
  dragBox,
  draw,
  emptyDownloads,
  onScreen,
  openPictures,
  pixels,
  SECRET,
  saveAs,
} from "../harness/pictures.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

let session: Session;
let desk: Desk;

before(async () => {
  emptyDownloads();
  session = await startSession();
  desk = await Desk.open(session, "#compose");
});
after(() => session?.close());

test("a photo loses camera, place, thumbnail and what is covered; nothing is uploaded", async () => {
  await openPictures(desk);
  const taken = photo(await draw(desk, "4111 2222", "image/jpeg"));
  for (const secret of SECRETS) assert.ok(Buffer.from(taken).includes(secret), `the photo itself lacks “${secret}”`);
  session.pages.seen.length = 0;
  await choose(desk, "IMG_2026.jpg", taken);
  await desk.page.waitForSelector(".stage canvas");
  await dragBox(desk, SECRET.x - 8, SECRET.y - 8, SECRET.x + SECRET.w + 8, SECRET.y + SECRET.h + 8);
  await until(async () => (await boxCount(desk)) === 1, "one box");
  const saved = await saveAs(desk, "결제오류_내역.jpg");

  const markers = segmentsOf(saved).map(({ marker }) => marker);
  assert.deepEqual(
    // JFIF names the format; Chromium says in ICC that its colours are the usual ones.
    markers.filter((marker) => marker === 0xfffe || (marker > 0xffe0 && marker <= 0xffef && marker !== 0xffe2)),
    [],
    "segments besides the picture and its colours",
  );
  assert.equal(saved.indexOf(Buffer.from([0xff, 0xd8]), 1), -1, "a second picture inside");
  for (const secret of [...SECRETS, "Exif", "II*\0"]) assert.ok(!saved.includes(secret), `“${secret}” is still there`);

  const inside: [number, number][] = [];
  for (let x = SECRET.x; x < SECRET.x + SECRET.w; x += 10)
    for (let y = SECRET.y; y < SECRET.y + SECRET.h; y += 10) inside.push([x, y]);
  const dark = await pixels(desk, saved, inside);
  const lightest = Math.max(...dark.flat());
  assert.ok(lightest <= 8, `a covered pixel of brightness ${lightest}`);
  const [beside = []] = await pixels(desk, saved, [[100, 100]]);
  assert.ok(Math.max(...beside) > 60, "the rest of the picture is still there");
  assert.deepEqual(session.pages.seen, [], "something was sent");
  assert.match(await desk.words(), /결제오류_내역\.jpg, 1000×700/);
  // The checklist of the inquiry knows.
  await desk.page.click("::-p-text(문의로 돌아가기)");
  assert.equal(await desk.page.$eval("#f-payment-proof", (one) => (one as HTMLInputElement).checked), true);
});

test("two pictures that differ only below the box become the same file, byte for byte", async () => {
  const saved: Buffer[] = [];
  for (const secret of ["900101-1234567", "4111-2222-3333"]) {
    await openPictures(desk);
    const png = await draw(desk, secret, "image/png");
    await choose(desk, `${secret}.png`, png);
    await desk.page.waitForSelector(".stage canvas");
    await coverByKeys(desk);
    saved.push(await saveAs(desk, "결제오류_내역.jpg"));
  }
  assert.ok(saved[0] && saved[1] && saved[0].equals(saved[1]), "the files tell the pictures apart");

  // Without a box they do differ: the comparison means something.
  await desk.page.click("::-p-text(상자 지우기)");
  await until(async () => (await boxCount(desk)) === 0, "no box is left");
  const bare = await saveAs(desk, "결제오류_내역.jpg");
  assert.ok(!saved[0]?.equals(bare));
});

test("by keyboard: a box is put, moved, made larger and removed", async () => {
  await openPictures(desk);
  await choose(desk, "keys.png", await draw(desk, "x", "image/png"));
  await desk.page.waitForSelector(".stage canvas");
  const focused = () => desk.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await desk.page.focus(".pictures .sub button");
  await desk.page.keyboard.press("Enter");
  await until(async () => (await focused()).includes("가린 상자 1"), "the new box has the focus");
  const first = await focused();
  assert.match(first, /왼쪽에서 30%, 위에서 46%, 너비 40%, 높이 8%/);
  for (let i = 0; i < 5; i++) await desk.page.keyboard.press("ArrowLeft");
  await desk.page.keyboard.press("ArrowDown");
  await until(async () => /왼쪽에서 25%, 위에서 47%/.test(await focused()), "it has moved");
  await desk.page.keyboard.down("Shift");
  for (let i = 0; i < 10; i++) await desk.page.keyboard.press("ArrowRight");
  await desk.page.keyboard.up("Shift");
  await until(async () => /너비 50%/.test(await focused()), "it is larger");
  await desk.page.focus(".pictures .sub button");
  await desk.page.keyboard.press(" ");
  await until(async () => (await focused()).includes("가린 상자 2"), "the second box has the focus");
  assert.equal(await boxCount(desk), 2);
  await desk.page.keyboard.press("Delete");
  await until(async () => (await boxCount(desk)) === 1, "one box again");
  assert.match(await focused(), /가린 상자 1/);
  const saved = await saveAs(desk, "결제오류_내역.jpg");
  const [covered = [], open = []] = await pixels(desk, saved, [
    [500, 350],
    [500, 200],
  ]);
  assert.ok(Math.max(...covered) <= 8 && Math.max(...open) > 60, `${covered} and ${open}`);
});

test("by finger: a box is drawn, and dragged", async () => {
  await openPictures(desk);
  await choose(desk, "touch.png", await draw(desk, "x", "image/png"));
  await desk.page.waitForSelector(".stage canvas");
  const drag = async (from: [number, number], to: [number, number]) => {
    const [x1, y1] = await onScreen(desk, ...from);
    const [x2, y2] = await onScreen(desk, ...to);
    const finger = await desk.page.touchscreen.touchStart(x1, y1);
    await finger.move((x1 + x2) / 2, (y1 + y2) / 2);
    await finger.move(x2, y2);
    await finger.end();
  };
  await drag([100, 100], [400, 300]);
  await until(async () => (await boxCount(desk)) === 1, "one box");
  const label = () => desk.page.$eval(".cover", (one) => one.getAttribute("aria-label") ?? "");
  assert.match(await label(), /왼쪽에서 (9|10)%/);
  await drag([250, 200], [450, 200]);
  await until(async () => /왼쪽에서 (29|30|31)%/.test(await label()), "the box was dragged");
  assert.equal(await boxCount(desk), 1);
});

const opensAs = async (size: string) => {
  await desk.page.waitForSelector(".stage canvas");
  assert.ok((await desk.page.$eval(".stage canvas", (one) => one.getAttribute("aria-label") ?? "")).includes(size));
};

test("a picture may be dropped anywhere on the page", async () => {
  await openPictures(desk);
  await desk.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([await canvas.convertToBlob()], "shot.png", { type: "image/png" }));
    document.querySelector("footer")?.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
  });
  await opensAs("300×200");
});

const CLIPBOARD = { skip: kind() !== "chromium" && "the clipboard of a Firefox without a window holds text only" };

test("a picture may be pasted", CLIPBOARD, async () => {
  await openPictures(desk);
  await desk.page.evaluate(() => {
    const copy = async () => {
      const canvas = new OffscreenCanvas(320, 240);
      canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
      await navigator.clipboard.write([new ClipboardItem({ "image/png": await canvas.convertToBlob() })]);
      document.body.dataset.copied = "";
    };
    document.addEventListener("click", () => void copy(), { once: true });
  });
  await desk.page.click("h2");
  await desk.page.waitForSelector("[data-copied]");
  await pasteKeys(desk.page);
  await opensAs("320×240");
});

test("what is no picture is refused in words, and a large one is shrunk", async () => {
  await openPictures(desk);
  await choose(desk, "letter.jpg", Buffer.from("not a picture"));
  await desk.says("이 파일은 이미지로 열 수 없어요");
  const large = await desk.page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 6000;
    canvas.height = 1000;
    return canvas.toDataURL("image/png");
  });
  await choose(desk, "large.png", Buffer.from(large.slice(large.indexOf(",") + 1), "base64"));
  await desk.page.waitForSelector(".stage canvas");
  await desk.page.click("button.act");
  await desk.says("2400×400");
});
