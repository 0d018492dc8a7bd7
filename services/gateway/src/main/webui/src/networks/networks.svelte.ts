// SPDX-License-Identifier: Apache-2.0
import { api } from "../lib/api.ts";
import { asProblem, type Problem } from "../lib/problem.ts";
import { session } from "../lib/session.svelte.ts";
import type { Account, Import, Network, NetworkOffer } from "../lib/types.ts";
import { score } from "../score/score.svelte.ts";
import { endedMeanwhile, known, underWay, withImport } from "./imports.ts";

/** What networks this server offers and how the person's imports do. */
class NetworkStore {
  offers = $state.raw<NetworkOffer[]>([]);
  problem = $state.raw<Problem>();
  loaded = $state(false);
  running = $derived(this.offers.flatMap((offer) => offer.imports).find(underWay));
  /** The network that was linked while the app was open. */
  linked = $state<Network>();
  /** The import that ended while the app was open. */
  ended = $state.raw<Import>();

  async load() {
    try {
      this.#take(await api.networks());
      this.problem = undefined;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.loaded = true;
  }

  /** Takes the newest word on an import. What comes before the first load is in it anyway. */
  accept(progress: Import) {
    if (!this.loaded) return;
    const fresh = known(this.offers, progress) === undefined && !underWay(progress);
    this.#take(withImport(this.offers, progress));
    if (fresh) this.#settled(progress);
  }

  /** Says whether a total that fell by more than half is right. */
  async answer(asked: Import, kind: string, agreed: boolean) {
    this.#take(withImport(this.offers, await api.answerImport(asked, kind, agreed)));
    if (agreed) void score.load();
  }

  async unlink(accountId: string) {
    await api.unlink(accountId);
    this.ended = this.linked = undefined;
    await Promise.all([session.reload(), this.load(), score.load()]);
  }

  /** Begins to link by a handle: linked at once, or what is left to prove comes with the offers. */
  async linkByHandle(network: Network, handle: string) {
    const answer = await api.linkByHandle(network, handle);
    await ("id" in answer ? this.#linked(answer) : this.load());
  }

  /** Checks that the code is in its place. */
  async check(network: Network) {
    await this.#linked(await api.checkHandle(network));
  }

  async linkByKey(network: Network, handle: string, key: string) {
    await this.#linked(await api.linkByKey(network, handle, key));
  }

  /** Sends the browser to the network's own page; it comes back to /networks. */
  async connect(network: Network) {
    location.assign(await api.startLink(network));
  }

  async #linked({ network }: Account) {
    this.linked = network;
    await Promise.all([session.reload(), this.load(), score.load()]);
  }

  #take(offers: NetworkOffer[]) {
    const ended = endedMeanwhile(this.offers, offers);
    this.offers = offers;
    if (ended) this.#settled(ended);
  }

  /** Once an archive is read, who is linked and what the score is may have changed. */
  #settled(progress: Import) {
    this.ended = progress;
    void session.reload();
    void score.load();
  }
}

export const networks = new NetworkStore();
