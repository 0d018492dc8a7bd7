// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { plusDays } from "../lib/days.ts";
import type { HistoryDay } from "../lib/types.ts";
import { csv, period, rangeOf } from "./period.ts";
import { visit } from "./visits.ts";

const today = "2026-11-22";
const item = (ago: number): HistoryDay => ({
  day: plusDays(today, -ago),
  score: 50 + ago,
  interval: [40, 60],
  final: ago > 0,
  reconstructed: false,
  paused: false,
  model: "clout-2",
  networks: {},
  sources: {},
});
const history = {
  items: [20, 13, 7, 6, 0].map(item),
  markers: [{ kind: "LINKED" as const, day: "2026-11-10" }],
};

describe("period", () => {
  it("holds the days of the range and those before, moved to the days they are compared with", () => {
    const { history: shown, before } = period(history, "7", today);
    expect(shown.items.map(({ day }) => day)).toEqual(["2026-11-16", "2026-11-22"]);
    expect(shown.markers).toEqual([]);
    expect(before.map(({ day, score }) => [day, score])).toEqual([
      ["2026-11-16", 63],
      ["2026-11-22", 57],
    ]);
  });

  it("of all days has none before", () => {
    expect(period(history, "all", today)).toEqual({ history, before: [] });
  });

  it("is the usual one for anything else in the URL", () => {
    expect([rangeOf("30"), rangeOf("31"), rangeOf(null)]).toEqual(["30", "90", "90"]);
  });
});

it("writes days as programs read them", () => {
  expect(csv([item(1)])).toBe(
    "day,score,lower,upper,final,model\r\n2026-11-21,51.00,40.00,60.00,true,clout-2\r\n",
  );
});

it("remembers the day of the visit before today", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const seen = ["2026-11-20", "2026-11-20", "2026-11-22", "2026-11-22", "2026-11-23"].map((day) =>
    visit(day, store),
  );
  expect(seen).toEqual([undefined, undefined, "2026-11-20", "2026-11-20", "2026-11-22"]);
});
