import { DEVICES, type Device as Name } from "../../../core/compose/plan.ts";
import { compose, letterWords } from "./letter-texts.ts";

/** The first question. */
export const Device = ({ value, onPick }: { value: Name | null; onPick: (device: Name) => void }) => (
  <fieldset class="seg" id="device">
    <legend>{compose("device")}</legend>
    {DEVICES.map((device) => (
      <label>
        <input type="radio" name="device" class="sr" checked={device === value} onChange={() => onPick(device)} />
        {letterWords().devices[device]}
      </label>
    ))}
  </fieldset>
);
