// SPDX-License-Identifier: Apache-2.0

/** Where the browser is. Links are plain anchors; {@link Router.follow} keeps those inside the app from reloading it. */
class Router {
  path = $state(location.pathname);
  query = $state(new URLSearchParams(location.search));

  constructor() {
    addEventListener("popstate", () => this.#read());
  }

  go(to: string) {
    history.pushState(null, "", to);
    this.#read();
    scrollTo(0, 0);
  }

  /** Changes the query in place; an undefined value takes the name out. */
  put(changes: Record<string, string | undefined>, how: "push" | "replace" = "replace") {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) query.delete(name);
      else query.set(name, value);
    }
    const to = location.pathname + (query.size > 0 ? `?${query}` : "");
    if (how === "push") history.pushState(null, "", to);
    else history.replaceState(null, "", to);
    this.#read();
  }

  /** For clicks anywhere in the app. */
  follow = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!plain || !link || event.defaultPrevented || link.hasAttribute("data-external")) return;
    if (link.origin !== location.origin || link.target !== "" || link.hash !== "") return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  };

  #read() {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }
}

export const router = new Router();
