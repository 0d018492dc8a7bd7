// SPDX-License-Identifier: Apache-2.0
import { api } from "../lib/api.ts";
import { plusDays, today } from "../lib/days.ts";
import { asProblem, type Problem } from "../lib/problem.ts";
import type { Explanation, History, Score } from "../lib/types.ts";
import { withToday } from "./history.ts";

/** Days on the chart. */
export const span = 90;

/** The person's score as last received, its history and the explanations asked for so far. */
class ScoreStore {
  current = $state.raw<Score>();
  history = $state.raw<History>({ items: [], markers: [] });
  problem = $state.raw<Problem>();
  loaded = $state(false);
  #explained = new Map<string, Promise<Explanation>>();

  async load() {
    try {
      this.#take(await api.score());
      this.history = await api.history(plusDays(today(), 1 - span), today());
      this.problem = undefined;
    } catch (thrown) {
      const problem = asProblem(thrown);
      const none = problem.slug === "score-not-ready";
      if (none) this.current = undefined;
      this.problem = none ? undefined : problem;
    }
    this.loaded = true;
  }

  /** The score changed while the page is open. The first one also brings a chart. */
  accept(score: Score) {
    if (this.current === undefined) void this.load();
    else this.#take(score);
  }

  /** Asks for a day at most once; today again after each change. */
  explain(day: string): Promise<Explanation> {
    const known = this.#explained.get(day);
    if (known) return known;
    const asked = api.explanation(day);
    this.#explained.set(day, asked);
    asked.catch(() => this.#explained.delete(day));
    return asked;
  }

  #take(score: Score) {
    this.current = score;
    this.history = withToday(this.history, score);
    this.#explained.delete(score.day);
  }
}

export const score = new ScoreStore();
