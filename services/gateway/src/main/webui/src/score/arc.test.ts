// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { arc, pointAt } from "./arc.ts";

describe("the arc", () => {
  it("runs from the lower left over the top to the lower right", () => {
    expect(pointAt(1, 100).x).toBeCloseTo(120 - 70.71, 1);
    expect(pointAt(50.5, 100).y).toBeCloseTo(20, 5);
    expect(pointAt(100, 100).x).toBeCloseTo(120 + 70.71, 1);
  });

  it("never leaves the scale", () => {
    expect(pointAt(0, 100)).toEqual(pointAt(1, 100));
    expect(pointAt(101, 100)).toEqual(pointAt(100, 100));
  });

  it("takes the long way round where it is more than half a circle", () => {
    expect(arc(1, 60, 100)).toContain("A100 100 0 0 1");
    expect(arc(1, 80, 100)).toContain("A100 100 0 1 1");
  });
});
