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
  }

  setShortcuts(on: boolean) {
    this.shortcuts = on;
    localStorage.setItem("clout.shortcuts", on ? "on" : "off");
  }
}

function read(name: string, otherwise: string): string {
  return localStorage.getItem(`clout.${name}`) ?? otherwise;
}

export const preferences = new Preferences();
