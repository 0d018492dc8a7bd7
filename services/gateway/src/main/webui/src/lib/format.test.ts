// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { amount, change, day, instant, points, size } from "./format.ts";

const now = "2026-11-22";

describe("points and changes", () => {
  it("always have one decimal, as the locale writes it", () => {
    expect(points(57, "en")).toBe("57.0");
    expect(points(57.26, "de")).toBe("57,3");
  });

  it("always have a sign, with a real minus", () => {
    expect(change(0.84, "en")).toBe("+0.8");
    expect(change(-0.84, "en")).toBe("−0.8");
  });

  it("have no sign where they round to nothing", () => {
    expect(change(-0.04, "en")).toBe("0.0");
  });
});

describe("amount", () => {
  it("is whole where it is large and precise where it is small", () => {
    expect(amount(1284.4, "en")).toBe("1,284");
    expect(amount(37.25, "en")).toBe("37.3");
    expect(amount(0.126, "en")).toBe("0.13");
  });
});

describe("size", () => {
  it("keeps the unit of the whole", () => {
    expect(size(0, 80_000, "en")).toBe("0 kB");
    expect(size(1_250_000, 5_000_000, "de")).toBe("1,3 MB");
    expect(size(1_250_000, 500_000_000, "en")).toBe("1 MB");
  });
});

describe("day", () => {
  it("is relative within a week", () => {
    expect(day(now, "en", now)).toBe("Today");
    expect(day("2026-11-21", "de", now)).toBe("Gestern");
    expect(day("2026-11-18", "en", now)).toBe("Wednesday");
  });

  it("is a date before that, with the year where it is another one", () => {
    expect(day("2026-11-15", "en-GB", now)).toBe("15 November");
    expect(day("2025-12-31", "de", now)).toBe("31. Dezember 2025");
  });
});

describe("instant", () => {
  const at = Date.parse("2026-11-22T12:00:00Z");

  it("is relative within a week", () => {
    expect(instant("2026-11-22T11:59:40Z", "en", at)).toBe("now");
    expect(instant("2026-11-22T09:00:00Z", "en", at)).toBe("3 hours ago");
    expect(instant("2026-11-22T12:15:00Z", "de", at)).toBe("in 15 Minuten");
  });

  it("is a date before that", () => {
    expect(instant("2026-08-31T12:00:00Z", "en-GB", at)).toBe("31 Aug 2026");
  });
});
