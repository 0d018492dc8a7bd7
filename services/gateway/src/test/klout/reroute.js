// SPDX-License-Identifier: Apache-2.0
// Loaded before a program: what it sends to api.klout.com goes to CLOUT_PORT of this machine, as by an entry in the hosts file.
"use strict";
const net = require("node:net");
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  if (options && options.host === "api.klout.com" && String(options.port) === "80") {
    options.host = "127.0.0.1";
    options.port = Number(process.env.CLOUT_PORT);
  }
  return connect.apply(this, given);
};
