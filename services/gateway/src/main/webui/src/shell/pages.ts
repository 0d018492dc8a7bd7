// SPDX-License-Identifier: Apache-2.0
import type { Component } from "svelte";
import type { Key } from "../i18n/translate.ts";

export interface Page {
  path: string;
  name: Key;
  /** Path data of the icon in a 24 x 24 box, drawn as strokes. */
  icon: string;
  /** The key that opens the page after `g`. */
  shortcut: string;
  /** Fetches the page. */
  load: () => Promise<{ default: Component }>;
  /** Whether the page is reached from others instead of the navigation. */
  aside?: boolean;
}

/** Every page behind the sign-in, in the order of the navigation. */
export const pages: Page[] = [
  {
    path: "/",
    name: "page.score",
    icon: "M5.6 18.4a9 9 0 1 1 12.8 0M12 12l4-4",
    shortcut: "s",
    load: () => import("../score/ScorePage.svelte"),
  },
  {
    path: "/networks",
    name: "page.networks",
    icon: "M8.5 10.5l7-4M8.5 13.5l7 4M9 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0M21 5a3 3 0 1 1-6 0 3 3 0 0 1 6 0M21 19a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
    shortcut: "n",
    load: () => import("../networks/NetworksPage.svelte"),
  },
  {
    path: "/topics",
    name: "page.topics",
    icon: "M4 9h16M4 15h16M10 3L8 21M16 3l-2 18",
    shortcut: "t",
    load: () => import("../topics/TopicsPage.svelte"),
  },
  {
    path: "/questions",
    name: "page.questions",
    icon: "M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .9-1 1.7M12 17v.5",
    shortcut: "q",
    load: () => import("../questions/QuestionsPage.svelte"),
    aside: true,
  },
  {
    path: "/perks",
    name: "page.perks",
    icon: "M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7c-2-4-6-4-6-1.5S9 7 12 7c3 0 6 1 6-1.5S14 3 12 7",
    shortcut: "p",
    load: () => import("../perks/PerksPage.svelte"),
  },
  {
    path: "/you",
    name: "page.you",
    icon: "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4 21c0-4 3.6-6 8-6s8 2 8 6",
    shortcut: "y",
    load: () => import("../you/YouPage.svelte"),
  },
  {
    path: "/influence",
    name: "page.influence",
    icon: "",
    shortcut: "i",
    load: () => import("../influence/InfluencePage.svelte"),
    aside: true,
  },
  {
    path: "/moments",
    name: "page.moments",
    icon: "",
    shortcut: "m",
    load: () => import("../moments/MomentsPage.svelte"),
    aside: true,
  },
  {
    path: "/brands",
    name: "page.brands",
    icon: "",
    shortcut: "b",
    load: () => import("../brands/BrandsPage.svelte"),
    aside: true,
  },
  {
    path: "/operation",
    name: "page.operation",
    icon: "",
    shortcut: "o",
    load: () => import("../operation/OperationPage.svelte"),
    aside: true,
  },
];

/** Whether a path is the page or a part of it. */
export const within = (page: Page, path: string): boolean =>
  path === page.path || (page.path !== "/" && path.startsWith(`${page.path}/`));

export const pageAt = (path: string): Page | undefined => pages.find((page) => within(page, path));
