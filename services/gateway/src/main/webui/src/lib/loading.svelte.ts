// SPDX-License-Identifier: Apache-2.0
import { asProblem, type Problem } from "./problem.ts";

/** Something that a page asks for: nothing yet, a problem, or the newest answer, which stays while it is asked for again. */
export class Loading<T> {
  value = $state.raw<T>();
  problem = $state.raw<Problem>();
  readonly #ask: () => Promise<T>;
  #turn = 0;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  /** Asks; of answers that overtake each other the last question's counts. */
  async load() {
    const turn = ++this.#turn;
    this.problem = undefined;
    try {
      const value = await this.#ask();
      if (turn === this.#turn) this.value = value;
    } catch (thrown) {
      if (turn === this.#turn) this.problem = asProblem(thrown);
    }
  }
}
