// SPDX-License-Identifier: Apache-2.0
import type { Topic } from "../lib/types.ts";

/** How a topic is called in a language; in English where it has no name there. */
export const nameIn = (topic: Topic, language: string): string =>
  topic.names[language] ?? topic.names.en ?? topic.id;

/** Topics whose name or another word for it begins with, else holds, what was typed; at most ten, best first. */
export function matching(topics: Topic[], typed: string, language: string): Topic[] {
  const wanted = plain(typed.trim());
  if (wanted === "") return [];
  const ranked = topics.flatMap((topic) => {
    const words = [nameIn(topic, language), topic.names.en ?? "", ...topic.aliases].map(plain);
    const rank = Math.min(
      ...words.map((word) => (word.startsWith(wanted) ? 0 : word.includes(wanted) ? 1 : 2)),
    );
    return rank === 2 ? [] : [{ topic, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || nameIn(a.topic, language).localeCompare(nameIn(b.topic, language)))
    .slice(0, 10)
    .map(({ topic }) => topic);
}

/** Without case and accents. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
