import { useEffect, useRef, useState } from "preact/hooks";
import type { Size } from "../../../core/compose/redaction-boxes.ts";
import { pictures } from "./letter-texts.ts";

export interface SavedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  size: Size;
}

const weight = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Hands the file to the browser to keep, and says what is in it. */
export const Saved = ({ picture }: { picture: SavedPicture | null }) => {
  const [address, setAddress] = useState("");
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(new Blob([picture.bytes], { type: "image/jpeg" }));
    setAddress(made);
    return () => {
      setAddress("");
      // Firefox reads the address after the click has returned.
      setTimeout(() => URL.revokeObjectURL(made), 60_000);
    };
  }, [picture]);
  useEffect(() => {
    if (address) link.current?.click();
  }, [address]);
  return (
    <div class="saved" role="status">
      {picture && address && (
        <>
          <p>
            <b>{pictures("saved")}</b>
          </p>
          <p>
            {pictures("savedAs", {
              name: picture.name,
              w: picture.size.w,
              h: picture.size.h,
              size: weight(picture.bytes.length),
            })}
          </p>
          <p>{pictures("savedNote")}</p>
          <a class="go" ref={link} href={address} download={picture.name}>
            {pictures("again")}
          </a>
        </>
      )}
    </div>
  );
};
