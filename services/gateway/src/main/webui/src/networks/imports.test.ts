// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Import, ImportState, NetworkOffer } from "../lib/types.ts";
import { endedMeanwhile, withImport } from "./imports.ts";

const progress = (id: string, state: ImportState, entriesRead = 0): Import => ({
  id,
  network: "TWITTER",
  state,
  entriesRead,
  entriesTotal: 100,
  signals: 0,
  parts: [],
  questions: [],
  startedAt: "2026-11-22T12:00:00Z",
});
const offers = (...imports: Import[]): NetworkOffer[] => [
  {
    network: "TWITTER",
    name: "X",
    oauthAvailable: false,
    handleAvailable: false,
    keyAvailable: false,
    archiveAvailable: true,
    syncs: [],
    imports,
  },
];

describe("withImport", () => {
  it("puts a new import first", () => {
    const [offer] = withImport(offers(progress("old", "DONE")), progress("new", "READING"));
    expect(offer!.imports.map(({ id }) => id)).toEqual(["new", "old"]);
  });

  it("takes newer progress", () => {
    const [offer] = withImport(offers(progress("a", "READING", 1)), progress("a", "READING", 50));
    expect(offer!.imports).toEqual([progress("a", "READING", 50)]);
  });

  it("does not reopen an import that has ended", () => {
    const before = offers(progress("a", "DONE", 100));
    expect(withImport(before, progress("a", "RECEIVING"))).toBe(before);
  });
});

describe("endedMeanwhile", () => {
  it("is the import that was under way and is no more", () => {
    const after = offers(progress("a", "FAILED"), progress("b", "DONE"));
    expect(endedMeanwhile(offers(progress("a", "READING"), progress("b", "DONE")), after)?.id).toBe("a");
    expect(endedMeanwhile(after, after)).toBeUndefined();
  });
});
