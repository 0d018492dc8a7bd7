// SPDX-License-Identifier: Apache-2.0
import { api } from "../lib/api.ts";
import { plusDays, today } from "../lib/days.ts";
import { asProblem, type Problem } from "../lib/problem.ts";
import type { Explanation, History, Score } from "../lib/types.ts";
import { withToday } from "./history.ts";
import { daysOf, usual } from "./period.ts";
import { visit } from "./visits.ts";

/** Days that the server gives at once. */
const mostDays = 400;
/** The first days of a score come one after the other while an archive is read; the chart then waits for them to settle. */
const settleMillis = 1_000;

const firstOfUsual = () => plusDays(today(), 1 - daysOf(usual)!);

/** The person's score as last received, its history and the explanations asked for so far. */
class ScoreStore {
  current = $state.raw<Score>();
  history = $state.raw<History>({ items: [], markers: [] });
  problem = $state.raw<Problem>();
  loaded = $state(false);
  /** The day this browser was here before today; undefined on the first. */
  readonly lastVisit = visit(today());
  #explained = new Map<string, Promise<Explanation>>();
  /** First day of what was asked for of the history; undefined once all of it is there. */
  #from: string | undefined = firstOfUsual();
  #filling: ReturnType<typeof setTimeout> | undefined;

  async load() {
    try {
      const { score, history, now, weekAgo, visit } = await api.home(this.lastVisit);
      for (const each of [weekAgo, visit]) if (each) this.#explained.set(each.day, Promise.resolve(each));
      const wider = this.#from === undefined || this.#from < firstOfUsual();
      this.history = wider ? await this.#fetch() : history;
      this.#take(score);
      this.#explained.set(now.day, Promise.resolve(now));
      this.problem = undefined;
    } catch (thrown) {
      const problem = asProblem(thrown);
      const none = problem.slug === "score-not-ready";
      if (none) this.gone();
      this.problem = none ? undefined : problem;
    }
    this.loaded = true;
  }

  /** The score changed while the page is open. With the first ones come the days that an archive tells of. */
  accept(score: Score) {
    if (this.current === undefined) void this.load();
    else this.#take(score);
    if (this.history.items.every((item) => item.day === score.day)) {
      clearTimeout(this.#filling);
      this.#filling = setTimeout(() => void this.load(), settleMillis);
    }
  }

  /** Nothing is linked any more. */
  gone() {
    clearTimeout(this.#filling);
    [this.current, this.history] = [undefined, { items: [], markers: [] }];
    this.#explained.clear();
  }

  /** Gets the history back to a day, or all of it, unless it is there. */
  async reach(from: string | undefined) {
    if (this.#from === undefined || (from !== undefined && from >= this.#from)) return;
    const before = this.#from;
    this.#from = from;
    try {
      const history = await this.#fetch();
      this.history = this.current ? withToday(history, this.current) : history;
    } catch (thrown) {
      [this.#from, this.problem] = [before, asProblem(thrown)];
    }
  }

  /** Whether there is a score of a day, as far as that is known. */
  mayHave(day: string): boolean {
    const known = this.#from === undefined || day >= this.#from;
    return !known || this.history.items.some((item) => item.day === day);
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

  /** In pieces, newest first, until the first day or a piece without any. */
  async #fetch(): Promise<History> {
    const all: History = { items: [], markers: [] };
    for (let to = today(); this.#from === undefined || to >= this.#from; to = plusDays(to, -mostDays)) {
      const first = plusDays(to, 1 - mostDays);
      const piece = await api.history(
        this.#from !== undefined && this.#from > first ? this.#from : first,
        to,
      );
      all.items.unshift(...piece.items);
      all.markers.unshift(...piece.markers);
      if (piece.items.length === 0) break;
    }
    return all;
  }

  #take(score: Score) {
    this.current = score;
    this.history = withToday(this.history, score);
    this.#explained.delete(score.day);
  }
}

export const score = new ScoreStore();
