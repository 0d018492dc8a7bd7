// SPDX-License-Identifier: Apache-2.0
import type { Network } from "../lib/types.ts";

/** Networks always come in this order, wherever they are listed or stacked: those that need no key first. */
export const networkOrder: Network[] = [
  "CLOUT",
  "MASTODON",
  "BLUESKY",
  "GITHUB",
  "STACK_EXCHANGE",
  "WIKIPEDIA",
  "YOUTUBE",
  "TWITTER",
  "FACEBOOK",
  "INSTAGRAM",
  "LINKEDIN",
  "FOURSQUARE",
  "GOOGLE_PLUS",
  "BING",
  "OTHER",
];
