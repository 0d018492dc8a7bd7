// SPDX-License-Identifier: Apache-2.0
import type { Import, Score } from "./types.ts";

export interface Listener {
  score(score: Score): void;
  /** There is no score any more. */
  gone(): void;
  import(progress: Import): void;
  /** Called every 5 seconds while the stream is down, and once when it is back: something may have been missed. */
  poll(): void;
}

const pollMillis = 5_000;

/**
 * Listens to what happens to this person until the returned function is called. Where the stream breaks the listener has
 * to ask instead. Browsers mend a cut connection by themselves, but give up for good after an error answer; then we reopen.
 */
export function listen(listener: Listener): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let source = open();

  function open(): EventSource {
    const opened = new EventSource("/api/v1/me/events");
    opened.addEventListener("score", (event) => listener.score(JSON.parse(event.data) as Score));
    opened.addEventListener("score-gone", () => listener.gone());
    opened.addEventListener("import", (event) => listener.import(JSON.parse(event.data) as Import));
    opened.addEventListener("error", () => (timer ??= setInterval(mend, pollMillis)));
    opened.addEventListener("open", () => {
      if (timer !== undefined) listener.poll();
      clearInterval(timer);
      timer = undefined;
    });
    return opened;
  }

  function mend() {
    listener.poll();
    if (source.readyState === EventSource.CLOSED) source = open();
  }

  return () => {
    clearInterval(timer);
    source.close();
  };
}
