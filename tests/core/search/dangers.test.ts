import { describe, expect, test } from "vitest";
import { dangers } from "../../../extension/core/search/dangers.ts";
import { engine } from "../data.ts";

const LEAST = { ...engine.model.thresholds, emergency: { life: 30, "picture-threat": 40 } };
const thresholds = { ...LEAST, perhaps: { life: -10, "picture-threat": 0 } };
const of = (strengths: Record<string, number>) => dangers(new Map(Object.entries(strengths)), thresholds);

describe("which block is shown, and which one is offered in the quiet line", () => {
  test("what is most above its threshold is shown, another clear one offered", () => {
    expect(of({ "emergency-life": 90, "emergency-picture-threat": 60 })).toEqual({
      emergency: "life",
      perhaps: "picture-threat",
    });
  });
  test("beside another block life is offered already where it may be meant", () => {
    expect(of({ "emergency-life": 5, "emergency-picture-threat": 60 })).toEqual({
      emergency: "picture-threat",
      perhaps: "life",
    });
    expect(of({ "emergency-life": -11, "emergency-picture-threat": 60 }).perhaps).toBeNull();
    expect(of({ "emergency-life": 60, "emergency-picture-threat": 5 }).perhaps).toBeNull();
  });
  test("without a block the likeliest is offered", () => {
    expect(of({ "emergency-life": 5, "emergency-picture-threat": 30 })).toEqual({
      emergency: null,
      perhaps: "picture-threat",
    });
  });
  test("what is rather meant for nothing at all shows none", () => {
    expect(of({ "emergency-life": 60, nothing: 80 })).toEqual({ emergency: null, perhaps: null });
    expect(of({ "emergency-life": 60, nothing: 30 }).emergency).toBe("life");
  });
});
