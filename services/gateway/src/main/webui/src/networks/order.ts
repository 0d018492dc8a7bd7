// SPDX-License-Identifier: Apache-2.0
import type { Network } from "../lib/types.ts";

/** Networks always come in this order, wherever they are listed or stacked. */
export const networkOrder: Network[] = ["TWITTER"];
