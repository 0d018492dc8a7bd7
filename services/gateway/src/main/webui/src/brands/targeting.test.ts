// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import { fits, nothing, targetingOf, wantedOf } from "./targeting.ts";

const wanted = {
  ...nothing(),
  scoreMinimum: 55,
  countries: "de, AT",
  networks: ["GITHUB" as const],
  topics: [
    { topicId: "coffee", minimum: 60 },
    { topicId: "tea", minimum: 0 },
  ],
  newcomers: true,
  latitude: 52.5,
  longitude: 13.4,
  radiusKm: 50,
};

it("asks for any of a kind and all kinds", () => {
  const [alternative] = targetingOf([wanted], nothing()).alternatives;
  expect(alternative!.clauses.map(({ anyOf }) => anyOf)).toEqual([
    [{ score: { minimum: 55 } }],
    [
      { topic: { topicId: "coffee", minimumExpertise: 60 } },
      { topic: { topicId: "tea", minimumExpertise: 0 } },
    ],
    [{ country: "DE" }, { country: "AT" }],
    [{ circle: { latitude: 52.5, longitude: 13.4, radiusKm: 50 } }],
    [{ network: "GITHUB" }],
    [{ notClaimedBefore: true }],
  ]);
});

it("asks nothing of anyone by an empty alternative", () => {
  expect(targetingOf([nothing()], nothing())).toEqual({ alternatives: [], exclusions: [] });
});

it("reads back what it wrote", () => {
  const [alternative] = targetingOf([wanted], nothing()).alternatives;
  const again = targetingOf([wantedOf(alternative!.clauses.flatMap(({ anyOf }) => anyOf))], nothing());
  expect(again.alternatives).toEqual([alternative]);
});

it("knows what it has no fields for", () => {
  const targeting = targetingOf([wanted, nothing()], { ...nothing(), countries: "FR" });
  expect(fits(targeting)).toBe(true);
  const circle = { circle: { latitude: 1, longitude: 2, radiusKm: 10 } };
  const elsewhere = { circle: { latitude: 40, longitude: 2, radiusKm: 10 } };
  expect(fits({ alternatives: [{ clauses: [{ anyOf: [circle, elsewhere] }] }], exclusions: [] })).toBe(false);
  expect(
    fits({
      alternatives: [{ clauses: [{ anyOf: [{ language: "de" }] }, { anyOf: [{ language: "en" }] }] }],
      exclusions: [],
    }),
  ).toBe(false);
});
