// SPDX-License-Identifier: Apache-2.0
import type { Component } from "svelte";
import type { Key } from "../i18n/translate.ts";
import NetworksPage from "../networks/NetworksPage.svelte";
import QuestionsPage from "../questions/QuestionsPage.svelte";
import ScorePage from "../score/ScorePage.svelte";
import TopicsPage from "../topics/TopicsPage.svelte";
import YouPage from "../you/YouPage.svelte";

export interface Page {
  path: string;
  name: Key;
  /** Path data of the icon in a 24 x 24 box, drawn as strokes. */
  icon: string;
  /** The key that opens the page after `g`. */
  shortcut: string;
  view: Component;
  /** Reached from another page, not from the navigation. */
  inner?: boolean;
}

/** Every page behind the sign-in, in the order of the navigation. */
export const pages: Page[] = [
  {
    path: "/",
    name: "page.score",
    icon: "M5.6 18.4a9 9 0 1 1 12.8 0M12 12l4-4",
    shortcut: "s",
    view: ScorePage,
  },
  {
    path: "/networks",
    name: "page.networks",
    icon: "M8.5 10.5l7-4M8.5 13.5l7 4M9 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0M21 5a3 3 0 1 1-6 0 3 3 0 0 1 6 0M21 19a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
    shortcut: "n",
    view: NetworksPage,
  },
  {
    path: "/topics",
    name: "page.topics",
    icon: "M4 9h16M4 15h16M10 3L8 21M16 3l-2 18",
    shortcut: "t",
    view: TopicsPage,
  },
  {
    path: "/questions",
    name: "page.questions",
    icon: "M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .9-1 1.7M12 17v.5",
    shortcut: "q",
    view: QuestionsPage,
    inner: true,
  },
  {
    path: "/you",
    name: "page.you",
    icon: "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4 21c0-4 3.6-6 8-6s8 2 8 6",
    shortcut: "y",
    view: YouPage,
  },
];

export const pageAt = (path: string): Page | undefined => pages.find((page) => page.path === path);
