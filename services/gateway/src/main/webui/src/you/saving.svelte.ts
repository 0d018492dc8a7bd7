// SPDX-License-Identifier: Apache-2.0
import { asProblem, type Problem } from "../lib/problem.ts";

/** How a change that the person asked for is doing. */
export class Saving {
  busy = $state(false);
  done = $state(false);
  problem = $state.raw<Problem>();

  async run(change: () => Promise<unknown>) {
    [this.busy, this.done, this.problem] = [true, false, undefined];
    try {
      await change();
      this.done = true;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.busy = false;
  }
}
