// SPDX-License-Identifier: Apache-2.0
import { csrfHeaders, failed } from "../lib/http.ts";
import { Problem, problemOf } from "../lib/problem.ts";
import type { Import, Network } from "../lib/types.ts";
import { networks } from "./networks.svelte.ts";

/** The browser asks before the page, and the upload with it, goes. */
const keepPage = (event: BeforeUnloadEvent) => event.preventDefault();

/** Sends an archive. XMLHttpRequest, since fetch does not say how much of a body has been sent. */
class Upload {
  /** Bytes; undefined while nothing is being sent. */
  sent = $state<number>();
  total = $state(0);
  network = $state<Network>();
  problem = $state.raw<Problem>();
  /** The network that the problem is of. */
  failed = $state<Network>();
  #request: XMLHttpRequest | undefined;

  start(network: Network, file: File) {
    const request = new XMLHttpRequest();
    this.#request = request;
    [this.sent, this.total, this.network] = [0, file.size, network];
    [this.problem, this.failed] = [undefined, undefined];
    request.upload.addEventListener("progress", (event) => (this.sent = event.loaded));
    request.addEventListener("load", () => this.#answered(request));
    request.addEventListener("error", () => this.#end(new Problem("upload-interrupted", "", 0)));
    request.addEventListener("abort", () => this.#end());
    request.open("POST", `/api/v1/me/accounts/${network}/archive`);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    for (const [name, value] of Object.entries(csrfHeaders)) request.setRequestHeader(name, value);
    addEventListener("beforeunload", keepPage);
    request.send(file);
  }

  cancel() {
    this.#request?.abort();
  }

  #answered({ status, responseText }: XMLHttpRequest) {
    if (status === 202) {
      networks.accept(JSON.parse(responseText) as Import);
      this.#end();
    } else {
      this.#end(failed(problemOf(status, responseText)));
    }
  }

  #end(problem?: Problem) {
    removeEventListener("beforeunload", keepPage);
    [this.problem, this.failed] = [problem, problem && this.network];
    this.sent = this.network = undefined;
  }
}

export const upload = new Upload();
