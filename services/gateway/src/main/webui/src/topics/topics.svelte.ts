// SPDX-License-Identifier: Apache-2.0
import { i18n } from "../i18n/i18n.svelte.ts";
import { api } from "../lib/api.ts";
import { asProblem, type Problem } from "../lib/problem.ts";
import type { PersonTopic, Topic, Visibility } from "../lib/types.ts";
import { nameIn } from "./match.ts";

/** All topics that there are, and the person's own. */
class TopicStore {
  all = $state.raw<Topic[]>([]);
  mine = $state.raw<PersonTopic[]>([]);
  removed = $state.raw<string[]>([]);
  problem = $state.raw<Problem>();
  loaded = $state(false);
  #byId = $derived(new Map(this.all.map((topic) => [topic.id, topic])));

  async load() {
    try {
      await this.loadNames();
      await this.#reload();
      this.problem = undefined;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.loaded = true;
  }

  /** What topics there are, without whose they are. */
  async loadNames() {
    if (this.all.length === 0) this.all = (await api.topics()).items;
  }

  /** In the person's language; the id of a topic that is not known here. */
  name(id: string): string {
    const topic = this.#byId.get(id);
    return topic ? nameIn(topic, i18n.language) : id;
  }

  sensitive(id: string): boolean {
    return this.#byId.get(id)?.sensitive ?? false;
  }

  /** Whether so many people removed it that its names no longer say anything. */
  demoted(id: string): boolean {
    return this.#byId.get(id)?.demoted ?? false;
  }

  async set(
    id: string,
    setting: { pinned?: boolean; visibility?: Visibility; answersQuestions?: boolean } = {},
  ) {
    await api.setTopic(id, setting);
    await this.#reload();
  }

  async remove(id: string) {
    await api.removeTopic(id);
    await this.#reload();
  }

  async #reload() {
    const { items, removed } = await api.myTopics();
    [this.mine, this.removed] = [items, removed];
  }
}

export const topics = new TopicStore();
