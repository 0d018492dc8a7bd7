// SPDX-License-Identifier: Apache-2.0
import type { Language } from "../i18n/i18n.svelte.ts";
import { text as november2026 } from "./text-2026-11.ts";
import { text as withTopics } from "./text-2026-11-28.ts";

export interface Section {
  heading: string;
  /** `{age}` stands for the minimum age. */
  text: string;
}
export type ConsentText = Record<Language, Section[]>;

/** Every text anyone was ever asked to agree to, by version. A text that was shown never changes: a new one gets a new file. */
const texts: Record<string, ConsentText> = { "2026-11": november2026, "2026-11-28": withTopics };

export const knows = (version: string): boolean => Object.hasOwn(texts, version);

/** The sections of a text this app {@link knows}. */
export const consentText = (version: string, language: Language, minimumAge: number): Section[] =>
  (texts[version]?.[language] ?? []).map(({ heading, text }) => ({
    heading,
    text: text.replace("{age}", String(minimumAge)),
  }));
