// SPDX-License-Identifier: Apache-2.0

export type Theme = "system" | "light" | "dark";

/** What a person set for this browser. Kept here only; the server never learns it. */
class Preferences {
  theme = $state<Theme>(read("theme", "system") as Theme);
  /** Single-key shortcuts can be switched off, since speech input and slips of the hand type them by accident. */
  shortcuts = $state(read("shortcuts", "on") === "on");

  setTheme(theme: Theme) {
    this.theme = theme;
    localStorage.setItem("clout.theme", theme);
    document.documentElement.dataset.theme = theme;
    colourFrame(theme);
  }

  setShortcuts(on: boolean) {
    this.shortcuts = on;
    localStorage.setItem("clout.shortcuts", on ? "on" : "off");
  }
}

function read(name: string, otherwise: string): string {
  return localStorage.getItem(`clout.${name}`) ?? otherwise;
}

/** The browser's own frame in the colour of the page: each of the two tags says which scheme of the system it is for. */
export function colourFrame(theme: Theme) {
  for (const tag of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    tag.dataset.scheme ??= tag.media;
    const fits = tag.dataset.scheme.includes(theme);
    tag.media = theme === "system" ? tag.dataset.scheme : fits ? "all" : "not all";
  }
}

export const preferences = new Preferences();
