// SPDX-License-Identifier: Apache-2.0
import { plusDays } from "../lib/days.ts";
import { asProblem, type Problem } from "../lib/problem.ts";
import type { Explanation } from "../lib/types.ts";
import { score } from "./score.svelte.ts";

/** A day's explanation, and that of seven days before where there is one. */
export interface Explained {
  of: Explanation;
  weekAgo?: Explanation;
}

/**
 * Asks for the explanation of a day until the returned function is called.
 *
 * @param done gets what was found, or why nothing was
 * @param delayMillis a score that changes many times a second is explained when it settles
 */
export function explained(
  day: string,
  done: (found?: Explained, problem?: Problem) => void,
  delayMillis = 0,
): () => void {
  let wanted = true;
  const timer = setTimeout(() => {
    const before = plusDays(day, -7);
    const weekAgo = score.mayHave(before) ? score.explain(before).catch(() => undefined) : undefined;
    Promise.all([score.explain(day), weekAgo]).then(
      ([of, weekAgo]) => wanted && done({ of, weekAgo }),
      (thrown) => wanted && done(undefined, asProblem(thrown)),
    );
  }, delayMillis);
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}
