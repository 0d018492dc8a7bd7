// SPDX-License-Identifier: Apache-2.0
import type { Facts } from "./types.ts";

/** What a person declares, as it stands in the fields of a form; empty means unknown. */
export interface FactsForm {
  country: string;
  region: string;
  languages: string;
  birthYear: number | null;
  latitude: number | null;
  longitude: number | null;
}

export const formOf = ({
  country = "",
  region = "",
  languages = [],
  birthYear,
  place,
}: Facts): FactsForm => ({
  country,
  region,
  languages: languages.join(", "),
  birthYear: birthYear ?? null,
  latitude: place?.latitude ?? null,
  longitude: place?.longitude ?? null,
});

/** Codes are written as their standards do, whatever case was typed. */
export function factsOf(form: FactsForm): Facts {
  const languages = form.languages.split(/[\s,]+/).filter((code) => code !== "");
  return {
    ...(form.country === "" ? {} : { country: form.country.toUpperCase() }),
    ...(form.region === "" ? {} : { region: form.region.toUpperCase() }),
    languages: languages.map((code) => code.toLowerCase()),
    ...(form.birthYear === null ? {} : { birthYear: form.birthYear }),
    ...(form.latitude === null || form.longitude === null
      ? {}
      : { place: { latitude: form.latitude, longitude: form.longitude } }),
  };
}
