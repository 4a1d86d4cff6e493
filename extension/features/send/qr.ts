import qrcode from "qrcode-generator";

/** Light modules around the code; without them readers do not find it. */
const QUIET = 4;

/** The code of an address, true = dark, quiet zone included. Square. Made here, asks nobody. */
export function qrOf(address: string): boolean[][] {
  // M survives a scratched or glossy screen; type 0 takes the smallest version that fits.
  const code = qrcode(0, "M");
  code.addData(address, "Byte");
  code.make();
  const size = code.getModuleCount() + 2 * QUIET;
  const inside = (at: number) => at >= QUIET && at < size - QUIET;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => inside(x) && inside(y) && code.isDark(y - QUIET, x - QUIET)),
  );
}

/** Draws it as large as fits into `side` device pixels, whole pixels per module. Dark on light in every theme. */
export function draw(canvas: HTMLCanvasElement, address: string, side: number): void {
  const code = qrOf(address);
  const pen = canvas.getContext("2d");
  const dot = Math.max(2, Math.floor(side / code.length));
  canvas.width = canvas.height = dot * code.length;
  if (!pen) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  code.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(x * dot, y * dot, dot, dot);
    });
  });
}
