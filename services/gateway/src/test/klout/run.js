// SPDX-License-Identifier: Apache-2.0
// Asks each package for what it can, and prints the answers as one line of JSON.
"use strict";
const Coffee = require("coffee_klout");
const klout = require("klout");
const Node = require("node_klout");

const PERSON = "100000000000001";
const KEY = "good";

function call(target, method, ...given) {
  return new Promise((resolve) => {
    target[method](...given, (error, answer) => resolve(error ? { failed: error.message } : answer));
  });
}

async function all() {
  klout.configure(KEY);
  const node = new Node(KEY);
  const coffee = new Coffee({ key: KEY });
  const refused = new Node("made-up");
  return {
    klout: {
      klout: await call(klout, "getKlout", "ada"),
      show: await call(klout, "getShow", "ada"),
      topics: await call(klout, "getTopics", "ada"),
      influencedBy: await call(klout, "getInfluencedBy", "ada"),
      influencerOf: await call(klout, "getInfluencerOf", "ada"),
      unknown: await call(klout, "getKlout", "ben"),
    },
    node: {
      identity: await call(node, "getKloutIdentity", "ada"),
      identityById: await call(node, "getKloutIdentity", "12", "tw"),
      handle: await call(node, "getUserNetworkHandle", PERSON),
      single: await call(node, "getSingleKlout", "ada"),
      user: await call(node, "getUser", PERSON),
      score: await call(node, "getUserScore", PERSON),
      topics: await call(node, "getUserTopics", PERSON),
      influence: await call(node, "getUserInfluence", PERSON),
      unknown: await call(node, "getUser", "1"),
      refused: await call(refused, "getUser", PERSON),
    },
    coffee: {
      identity: await call(coffee, "getKloutIdentity", { twitter_screen_name: "ada" }),
      user: await call(coffee, "getUser", { twitter_id: "12" }),
      score: await call(coffee, "getUserScore", PERSON),
      topics: await call(coffee, "getUserTopics", PERSON),
      influence: await call(coffee, "getUserInfluence", PERSON),
    },
  };
}

all().then((answers) => console.log(JSON.stringify(answers)));
