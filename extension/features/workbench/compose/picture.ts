import { type Box, fitSize, roundOutwards, type Size } from "../../../core/compose/redaction-boxes.ts";

/** A picture opened for covering: drawn once at its final size; the file itself is let go. */
export interface Opened {
  canvas: HTMLCanvasElement;
  size: Size;
}

const QUALITY = 0.9;

function canvasOf({ w, h }: Size): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement("canvas");
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) throw new Error("no canvas");
  return [canvas, pen];
}

/** @throws when the browser cannot read it as a picture */
export async function openPicture(file: Blob): Promise<Opened> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const size = fitSize({ w: bitmap.width, h: bitmap.height });
  const [canvas, pen] = canvasOf(size);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, size.w, size.h);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, 0, 0, size.w, size.h);
  bitmap.close();
  return { canvas, size };
}

/**
 * The picture with its boxes, as the bytes of a JPEG file. The boxes are painted before anything is coded: of what lies
 * below them nothing gets into the file, and a browser codes pixels alone, without camera, place, time or thumbnail.
 * @throws when the browser cannot make the file
 */
export async function drawBoxes({ canvas, size }: Opened, boxes: Box[]): Promise<Uint8Array<ArrayBuffer>> {
  const [copy, pen] = canvasOf(size);
  pen.drawImage(canvas, 0, 0);
  pen.fillStyle = "#000";
  for (const box of boxes.map(roundOutwards)) pen.fillRect(box.x, box.y, box.w, box.h);
  const blob = await new Promise<Blob | null>((done) => copy.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error("no picture came out");
  return new Uint8Array(await blob.arrayBuffer());
}

/** The first picture among what was dropped or pasted. */
export const pictureIn = (data: DataTransfer | null): File | undefined =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith("image/"));
