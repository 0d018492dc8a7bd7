// SPDX-License-Identifier: Apache-2.0
import type { Messages } from "./en.ts";
import { translate, type Key, type Message, type Params } from "./translate.ts";

/** The catalogues, each loaded only by those who read it, with the language's own name. */
export const languages = {
  en: { name: "English", load: async () => (await import("./en.ts")).en as Messages },
  de: { name: "Deutsch", load: async () => (await import("./de.ts")).de as Messages },
  es: { name: "Español", load: async () => (await import("./es.ts")).es as Messages },
  fr: { name: "Français", load: async () => (await import("./fr.ts")).fr as Messages },
};
export type Language = keyof typeof languages;

const stored = "clout.language";
const spoken = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** The language of the words, and the locale of dates and numbers: the browser's own where it speaks that language. */
class I18n {
  language = $state<Language>("en");
  locale = $derived(navigator.languages.find((tag) => tag.split("-")[0] === this.language) ?? this.language);
  #messages = $state.raw<Partial<Messages>>({});

  /** Loads the words of the person's choice, else of the browser's first language that we speak. */
  async start() {
    const wanted = [
      localStorage.getItem(stored) ?? "",
      ...navigator.languages.map((tag) => tag.split("-")[0] ?? ""),
    ];
    await this.#speak(wanted.find(spoken) ?? "en");
  }

  async choose(language: Language) {
    localStorage.setItem(stored, language);
    try {
      await this.#speak(language);
    } catch {
      // An upgrade took away the catalogues of the page that is open; a fresh page has them, in the language just chosen.
      location.reload();
    }
  }

  text(key: Key, params: Params = {}): string {
    return translate(this.#messages[key] as Message, params, this.locale);
  }

  /** For keys made from codes that a newer server may have more of. */
  has(key: string): key is Key {
    return Object.hasOwn(this.#messages, key);
  }

  async #speak(language: Language) {
    this.#messages = await languages[language].load();
    this.language = language;
    document.documentElement.lang = language;
  }
}

export const i18n = new I18n();

export const t = (key: Key, params?: Params): string => i18n.text(key, params);
