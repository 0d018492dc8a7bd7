// SPDX-License-Identifier: Apache-2.0
import { t } from "../i18n/i18n.svelte.ts";
import { networkName } from "../i18n/names.ts";
import { display, place, range } from "../perks/reasons.ts";
import type { Criterion } from "../perks/types.ts";
import { topics } from "../topics/topics.svelte.ts";

const bound = (value: number | undefined) => (value === undefined ? undefined : String(value));

/** A criterion in words, such as "Score: 55 or more". */
function words(criterion: Criterion): string {
  const { score, topic, country, region, circle, network, language, age } = criterion;
  if (score) return t("criterion.score", { range: range(bound(score.minimum), bound(score.maximum)) });
  if (topic)
    return t("criterion.topic", { topic: topics.name(topic.topicId), minimum: topic.minimumExpertise });
  if (country) return t("criterion.place", { place: place(country) });
  if (region) return t("criterion.place", { place: region });
  if (circle)
    return t("criterion.circle", {
      radius: circle.radiusKm,
      latitude: circle.latitude,
      longitude: circle.longitude,
    });
  if (network) return t("criterion.network", { network: networkName(network) });
  if (language) return t("criterion.language", { language: display("language", language) });
  if (age) return t("criterion.age", { range: range(bound(age.minimumYears), bound(age.maximumYears)) });
  if (criterion.audienceQuality)
    return t("criterion.audience", { percentile: criterion.audienceQuality.minimumPercentile });
  if (criterion.linkedDays) return t("criterion.linked-days", { days: criterion.linkedDays });
  return t("wanted.newcomers");
}

/** Criteria of which any has to hold. */
export const anyWords = (criteria: Criterion[]): string => criteria.map(words).join(t("criterion.or"));
