// SPDX-License-Identifier: Apache-2.0
import { api } from "../lib/api.ts";
import { asProblem, type Problem } from "../lib/problem.ts";
import { session } from "../lib/session.svelte.ts";
import type { Import, Network, NetworkOffer } from "../lib/types.ts";
import { score } from "../score/score.svelte.ts";

const underWay = (progress: Import) => progress.state === "RECEIVING" || progress.state === "READING";

/** What networks this server offers and how the person's imports do. */
class NetworkStore {
  offers = $state.raw<NetworkOffer[]>([]);
  problem = $state.raw<Problem>();
  loaded = $state(false);
  running = $derived(this.offers.flatMap((offer) => offer.imports).find(underWay));

  async load() {
    try {
      this.offers = await api.networks();
      this.problem = undefined;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.loaded = true;
  }

  /** Takes the newest word on an import; once it has ended, who is linked and what the score is may have changed. */
  accept(progress: Import) {
    const before = this.#find(progress);
    this.offers = this.offers.map((offer) =>
      offer.network === progress.network ? { ...offer, imports: newest(offer.imports, progress) } : offer,
    );
    if (!underWay(progress) && before?.state !== progress.state) void this.settle();
  }

  async unlink(accountId: string) {
    await api.unlink(accountId);
    await this.settle();
  }

  /** Sends the browser to the network's own page; it comes back to /networks. */
  async connect(network: Network) {
    location.assign(await api.startLink(network));
  }

  /** Asks anew for all that depends on the linked accounts. */
  async settle() {
    await Promise.all([session.reload(), this.load(), score.load()]);
  }

  #find({ network, id }: Import) {
    return this.offers.find((offer) => offer.network === network)?.imports.find((each) => each.id === id);
  }
}

function newest(imports: Import[], progress: Import): Import[] {
  const known = imports.some(({ id }) => id === progress.id);
  return known ? imports.map((each) => (each.id === progress.id ? progress : each)) : [progress, ...imports];
}

export const networks = new NetworkStore();
