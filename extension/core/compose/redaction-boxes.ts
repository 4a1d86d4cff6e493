/** Boxes that cover parts of a picture, in its own pixels. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Size {
  w: number;
  h: number;
}

/** Smaller ones are slips of the hand. In pixels of the picture. */
export const LEAST = 6;

const clamp = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** From two corners in any order, cut at the edges of the picture; null when too small to mean anything. */
export function boxBetween(x1: number, y1: number, x2: number, y2: number, size: Size): Box | null {
  const [left, right] = [clamp(0, Math.min(x1, x2), size.w), clamp(0, Math.max(x1, x2), size.w)];
  const [top, bottom] = [clamp(0, Math.min(y1, y2), size.h), clamp(0, Math.max(y1, y2), size.h)];
  const box = { x: left, y: top, w: right - left, h: bottom - top };
  return box.w >= LEAST && box.h >= LEAST ? box : null;
}

/** Moved as far as the picture reaches. */
export const moveBox = (box: Box, dx: number, dy: number, size: Size): Box => ({
  ...box,
  x: clamp(0, box.x + dx, size.w - box.w),
  y: clamp(0, box.y + dy, size.h - box.h),
});

/** Made larger or smaller at its right and lower edge. */
export const resizeBox = (box: Box, dw: number, dh: number, size: Size): Box => ({
  ...box,
  w: clamp(LEAST, box.w + dw, size.w - box.x),
  h: clamp(LEAST, box.h + dh, size.h - box.y),
});

/** A box to begin with from the keyboard: in the middle, beside those that lie there already. */
export function newBox(size: Size, count: number): Box {
  const [w, h] = [size.w * 0.4, Math.max(size.h * 0.08, LEAST)];
  return moveBox({ x: (size.w - w) / 2, y: (size.h - h) / 2, w, h }, 0, count * h * 1.25, size);
}

/** Whole pixels, outwards: an edge that is half covered still shows what lies below. */
export function roundOutwards({ x, y, w, h }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, w: Math.ceil(x + w) - left, h: Math.ceil(y + h) - top };
}

/** Large enough to read every word on it, small enough for any form. In pixels. */
const LONGEST = 2400;
const MOST_PIXELS = 4_000_000;

/** The size a picture is shrunk to; never enlarged. */
export function fitSize({ w, h }: Size): Size {
  const scale = Math.min(1, LONGEST / Math.max(w, h), Math.sqrt(MOST_PIXELS / (w * h)));
  return { w: Math.max(1, Math.floor(w * scale)), h: Math.max(1, Math.floor(h * scale)) };
}

/** A name every system can store, ending in .jpg because that is what is saved. */
export function pictureName(name: string, fallback: string): string {
  const bare = name
    .normalize("NFC")
    .replace(/\.(?:jpe?g|png|webp|gif|heic|bmp|pdf)$/i, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get into a name
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, "_")
    .replace(/^[\s._]+|[\s._]+$/g, "")
    .slice(0, 80);
  return `${bare || fallback.replace(/\.\w+$/, "")}.jpg`;
}
