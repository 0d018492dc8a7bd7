// SPDX-License-Identifier: Apache-2.0
import type { Network } from "../lib/types.ts";
import type { Criterion, Targeting } from "../perks/types.ts";

/** What one alternative asks for, as it stands in the fields of the editor; empty asks nothing. */
export interface Wanted {
  scoreMinimum: number | null;
  scoreMaximum: number | null;
  countries: string;
  regions: string;
  languages: string;
  networks: Network[];
  ageMinimum: number | null;
  ageMaximum: number | null;
  /** With the least expertise, a percentile. */
  topics: { topicId: string; minimum: number }[];
  audience: number | null;
  linkedDays: number | null;
  newcomers: boolean;
  latitude: number | null;
  longitude: number | null;
  radiusKm: number | null;
}

export const nothing = (): Wanted => ({
  scoreMinimum: null,
  scoreMaximum: null,
  countries: "",
  regions: "",
  languages: "",
  networks: [],
  ageMinimum: null,
  ageMaximum: null,
  topics: [],
  audience: null,
  linkedDays: null,
  newcomers: false,
  latitude: null,
  longitude: null,
  radiusKm: null,
});

const listed = (text: string) => text.split(/[\s,]+/).filter((each) => each !== "");
const bounds = (low: string, minimum: number | null, high: string, maximum: number | null) => ({
  ...(minimum === null ? {} : { [low]: minimum }),
  ...(maximum === null ? {} : { [high]: maximum }),
});

/** The criteria, grouped: any of a group has to hold, and all groups. */
export function groupsOf(wanted: Wanted): Criterion[][] {
  const { scoreMinimum, scoreMaximum, ageMinimum, ageMaximum, latitude, longitude, radiusKm } = wanted;
  const score = bounds("minimum", scoreMinimum, "maximum", scoreMaximum);
  const age = bounds("minimumYears", ageMinimum, "maximumYears", ageMaximum);
  const circle =
    latitude === null || longitude === null || radiusKm === null
      ? undefined
      : { latitude, longitude, radiusKm };
  const groups: Criterion[][] = [
    Object.keys(score).length === 0 ? [] : [{ score }],
    wanted.topics.map(({ topicId, minimum }) => ({ topic: { topicId, minimumExpertise: minimum } })),
    listed(wanted.countries).map((country) => ({ country: country.toUpperCase() })),
    listed(wanted.regions).map((region) => ({ region: region.toUpperCase() })),
    circle ? [{ circle }] : [],
    wanted.networks.map((network) => ({ network })),
    listed(wanted.languages).map((language) => ({ language: language.toLowerCase() })),
    Object.keys(age).length === 0 ? [] : [{ age }],
    wanted.audience === null ? [] : [{ audienceQuality: { minimumPercentile: wanted.audience } }],
    wanted.newcomers ? [{ notClaimedBefore: true }] : [],
    wanted.linkedDays === null ? [] : [{ linkedDays: wanted.linkedDays }],
  ];
  return groups.filter((group) => group.length > 0);
}

/** The fields for criteria of a brand's own system too, as far as the editor has fields for them. */
export function wantedOf(criteria: Criterion[]): Wanted {
  const all = <K extends keyof Criterion>(kind: K) =>
    criteria.flatMap((criterion) =>
      criterion[kind] === undefined ? [] : [criterion[kind] as NonNullable<Criterion[K]>],
    );
  const [score] = all("score");
  const [age] = all("age");
  const [circle] = all("circle");
  return {
    scoreMinimum: score?.minimum ?? null,
    scoreMaximum: score?.maximum ?? null,
    countries: all("country").join(", "),
    regions: all("region").join(", "),
    languages: all("language").join(", "),
    networks: all("network"),
    ageMinimum: age?.minimumYears ?? null,
    ageMaximum: age?.maximumYears ?? null,
    topics: all("topic").map(({ topicId, minimumExpertise }) => ({ topicId, minimum: minimumExpertise })),
    audience: all("audienceQuality")[0]?.minimumPercentile ?? null,
    linkedDays: all("linkedDays")[0] ?? null,
    newcomers: all("notClaimedBefore").length > 0,
    latitude: circle?.latitude ?? null,
    longitude: circle?.longitude ?? null,
    radiusKm: circle?.radiusKm ?? null,
  };
}

/** @param exclusions criteria of which none may hold */
export const targetingOf = (alternatives: Wanted[], exclusions: Wanted): Targeting => ({
  alternatives: alternatives
    .map((wanted) => ({ clauses: groupsOf(wanted).map((anyOf) => ({ anyOf })) }))
    .filter(({ clauses }) => clauses.length > 0),
  exclusions: groupsOf(exclusions).flat(),
});

/** Whether the editor has fields for all that a targeting asks; a brand's own system may ask for more, such as two circles. */
export function fits({ alternatives, exclusions }: Targeting): boolean {
  const again = targetingOf(
    alternatives.map(({ clauses }) => wantedOf(clauses.flatMap(({ anyOf }) => anyOf))),
    wantedOf(exclusions),
  );
  return asked(again) === asked({ alternatives, exclusions });
}

/** The same for targetings that ask the same. */
const asked = ({ alternatives, exclusions }: Targeting) =>
  JSON.stringify([
    alternatives.map(({ clauses }) => clauses.map(({ anyOf }) => any(anyOf)).sort()),
    any(exclusions),
  ]);
const any = (criteria: Criterion[]) =>
  JSON.stringify(criteria.map((criterion) => JSON.stringify(groupsOf(wantedOf([criterion])))).sort());
