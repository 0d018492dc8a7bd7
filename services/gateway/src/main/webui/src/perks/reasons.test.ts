// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { de } from "../i18n/de.ts";
import { en } from "../i18n/en.ts";
import { es } from "../i18n/es.ts";
import { fr } from "../i18n/fr.ts";
import { missing } from "./reasons.ts";
import type { Verdict } from "./types.ts";

const contract = "../../../../../proto/src/main/proto/clout/perk/v1/";
const words = (file: string, prefix: string) =>
  [...readFileSync(contract + file, "utf8").matchAll(new RegExp(`^  ${prefix}_(\\w+) = [1-9]`, "gm"))].map(
    ([, word]) => word,
  );

it.each([
  ["targeting.proto", "REASON_CODE", "reason"],
  ["targeting.proto", "FACT_SOURCE", "source"],
  ["claim.proto", "CLAIM_STATE", "claim.state"],
  ["campaign.proto", "CAMPAIGN_STATE", "campaign.state"],
  ["brand.proto", "BRAND_STATE", "brand.state"],
  ["brand.proto", "BRAND_ROLE", "brand.role"],
  ["brand.proto", "BRAND_SCOPE", "brand.scope"],
  ["webhook_service.proto", "ENDPOINT_STATE", "hook.state"],
  ["perk_service.proto", "NOTICE_KIND", "notice"],
  ["campaign_service.proto", "REFUSED_LINE_REASON", "codes.refused"],
])("has words in every language for each code of %s %s", (file, prefix, key) => {
  const wanted = words(file, prefix).map((word) => `${key}.${word}`);
  expect(wanted.length).toBeGreaterThan(2);
  for (const catalogue of [en, de, es, fr])
    expect(wanted.filter((each) => !Object.hasOwn(catalogue, each))).toEqual([]);
});

it("names what the nearest alternative lacks, and exclusions", () => {
  const verdict = (reason: Verdict["reason"], holds = false): Verdict => ({
    criterion: {},
    holds,
    reason,
    parameters: {},
    source: "SCORE",
  });
  const near = { holds: false, verdicts: [verdict("PLACE_MATCHES", true), verdict("SCORE_TOO_LOW")] };
  const far = { holds: false, verdicts: [verdict("SCORE_TOO_LOW"), verdict("AGE_UNKNOWN")] };
  const lacking = missing({
    eligible: false,
    alternatives: [far, near],
    exclusions: [verdict("CLAIMED_BEFORE", true)],
  });
  expect(lacking.map(({ reason }) => reason)).toEqual(["SCORE_TOO_LOW", "CLAIMED_BEFORE"]);
});
