/**
 * What a JPEG file carries besides the picture: camera, place and time (EXIF), a small copy of the uncovered picture
 * (thumbnails), comments, anything behind its end. All of it goes; what is needed to draw the picture stays.
 */

/** One segment: its marker (0xffe1 …) and where it lies, marker included. */
export interface Segment {
  marker: number;
  start: number;
  end: number;
}

const START = 0xffd8;
const END = 0xffd9;
const SCAN = 0xffda;
const JFIF = 0xffe0;
/** Says how colours are coded; without it some pictures turn green. */
const ADOBE = 0xffee;
const COMMENT = 0xfffe;

const at = (bytes: Uint8Array, i: number): number => ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);

/** Where the coded picture behind a scan header ends: at the next marker that is not part of it. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let i = from; i + 1 < bytes.length; i++) {
    if (bytes[i] !== 0xff) continue;
    const next = bytes[i + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return i;
  }
  throw new Error("the JPEG has no end");
}

/**
 * The segments in order; a scan's coded picture belongs to its header. Ends with the end marker.
 * @throws when it is no JPEG or a broken one
 */
export function segmentsOf(bytes: Uint8Array): Segment[] {
  if (at(bytes, 0) !== START) throw new Error("not a JPEG");
  const found: Segment[] = [{ marker: START, start: 0, end: 2 }];
  let i = 2;
  while (i + 1 < bytes.length) {
    const marker = at(bytes, i);
    if (marker >> 8 !== 0xff) throw new Error(`no JPEG marker at ${i}`);
    if (marker === 0xffff) {
      i++; // Filling before a marker.
      continue;
    }
    if (marker === END) return [...found, { marker, start: i, end: i + 2 }];
    const header = i + 2 + at(bytes, i + 2);
    const end = marker === SCAN ? scanEnd(bytes, header) : header;
    if (end > bytes.length || header < i + 4) throw new Error(`the JPEG breaks off at ${i}`);
    found.push({ marker, start: i, end });
    i = end;
  }
  throw new Error("the JPEG has no end");
}

/** Sixteen bytes that name the format and hold no thumbnail. */
const plainJfif = (bytes: Uint8Array, { start }: Segment): Uint8Array => {
  const header = bytes.slice(start, start + 18);
  header.set([0, 16], 2);
  header.set([0, 0], 16);
  return header;
};

/**
 * The same picture and nothing else.
 * @throws when it is no JPEG or a broken one
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const segment of segmentsOf(bytes)) {
    const { marker, start, end } = segment;
    const application = marker >= JFIF && marker <= 0xffef;
    if (marker === COMMENT || (application && marker !== JFIF && marker !== ADOBE)) continue;
    if (marker === JFIF) {
      const named = String.fromCharCode(...bytes.slice(start + 4, start + 8)) === "JFIF";
      if (named && end - start >= 18) parts.push(plainJfif(bytes, segment));
      continue;
    }
    parts.push(bytes.subarray(start, end));
  }
  const bare = new Uint8Array(parts.reduce((all, part) => all + part.length, 0));
  let to = 0;
  for (const part of parts) {
    bare.set(part, to);
    to += part.length;
  }
  return bare;
}
