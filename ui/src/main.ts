import { mount } from "svelte";
import "./kit/fonts.css";
import "./kit/tokens.css";
import "./kit/base.css";
import "./kit/inputs.css";
import App from "./enrolment/App.svelte";
import { Enrolment } from "./enrolment/enrolment.svelte";
import { host } from "./host/commands";
import { measureSuspension } from "./kit/elapsed";
import { PreferenceStore } from "./enrolment/preferences.svelte";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

measureSuspension(() => host.suspendedMs());
const enrolment = new Enrolment(host);
const preferences = new PreferenceStore(host);
void enrolment.load();
// The page appears in its final language and font. (index.html preloads the font, in parallel with this script.)
await Promise.all([preferences.load(), document.fonts.load('1rem "Inter"').catch(() => null)]);
mount(App, { target, props: { enrolment, preferences } });
// The second frame begins when the first is on the display. `cargo xtask bench` reads this mark.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("shown")));
