// SPDX-License-Identifier: Apache-2.0
import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";
import "./controls.css";
import { colourFrame, preferences } from "./lib/preferences.svelte.ts";
import { i18n } from "./i18n/i18n.svelte.ts";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
colourFrame(preferences.theme);
await i18n.start();
target.replaceChildren();
mount(App, { target });
