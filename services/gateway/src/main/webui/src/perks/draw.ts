// SPDX-License-Identifier: Apache-2.0
import type { DrawRecord } from "./types.ts";

/** The published rule: the SHA-256 of `SEED:BEACON:ENTRY` ranks an entry, and the lowest ranks win. */
const rule = "clout-lottery-1";

/** What can be wrong with a record. */
export type Fault = "rule" | "entries-hash" | "entry-twice" | "entries-order" | "seed" | "beacon" | "winners";

/** Recomputes a draw from nothing but its record. Nothing is wrong if the list is empty. */
export async function verify(draw: DrawRecord): Promise<Fault[]> {
  const faults: Fault[] = [];
  const require = (holds: boolean, fault: Fault) => void (holds || faults.push(fault));
  require(draw.rule === rule, "rule");
  if (draw.entries_hash !== "") {
    const listed = draw.entries.map((entry) => `${entry}\n`).join("");
    require((await sha256(listed)) === draw.entries_hash, "entries-hash");
    require(new Set(draw.entries).size === draw.entries.length, "entry-twice");
    require(draw.entries.every((entry, at) => at === 0 || draw.entries[at - 1]! <= entry), "entries-order");
  }
  if (draw.seed !== "") {
    require((await sha256(draw.seed)) === draw.seed_hash, "seed");
    require((draw.seed_from === "committed-and-beacon") === (draw.beacon_value !== ""), "beacon");
    require((await winners(draw)).join() === draw.winners.join(), "winners");
  }
  return faults;
}

/** The winners that follow from seed, public value and entries, lowest rank first. */
export async function winners({ seed, beacon_value, entries, quantity }: DrawRecord): Promise<string[]> {
  const ranked = await Promise.all(
    entries.map(async (entry) => ({ entry, rank: await sha256(`${seed}:${beacon_value}:${entry}`) })),
  );
  return ranked
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, quantity)
    .map(({ entry }) => entry);
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
