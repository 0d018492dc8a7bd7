// SPDX-License-Identifier: Apache-2.0
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { verify, winners } from "./draw.ts";
import type { DrawRecord } from "./types.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const entries = Array.from({ length: 20 }, (_, index) => hash(`person ${index}`)).sort();
const seed = hash("seed");

/** Computed by another implementation of SHA-256 than the one under test. */
const draw: DrawRecord = {
  rule: "clout-lottery-1",
  campaign: "c",
  seed_from: "committed",
  quantity: 3,
  seed_hash: hash(seed),
  closed_at: "2026-11-28T12:00:00Z",
  entries_hash: hash(entries.map((entry) => `${entry}\n`).join("")),
  entries,
  beacon_source: "",
  beacon_value: "",
  seed,
  winners: entries
    .toSorted((one, other) => (hash(`${seed}::${one}`) < hash(`${seed}::${other}`) ? -1 : 1))
    .slice(0, 3),
};

it("finds the same winners by the published rule", async () => {
  expect(await winners(draw)).toEqual(draw.winners);
  expect(await verify(draw)).toEqual([]);
});

it("says what is wrong", async () => {
  expect(await verify({ ...draw, winners: draw.winners.toReversed() })).toEqual(["winners"]);
  expect(await verify({ ...draw, seed: hash("other") })).toContain("seed");
  expect(await verify({ ...draw, beacon_value: "late" })).toContain("beacon");
  expect(await verify({ ...draw, entries: entries.slice(1) })).toContain("entries-hash");
  expect(await verify({ ...draw, entries: [entries[0]!, ...entries] })).toContain("entry-twice");
  expect(await verify({ ...draw, rule: "mine" })).toContain("rule");
});

it("does not miss winners before they are drawn", async () => {
  expect(await verify({ ...draw, seed: "", winners: [] })).toEqual([]);
});
