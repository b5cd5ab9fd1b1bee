import { mount } from "svelte";
import "./kit/fonts.css";
import "./kit/tokens.css";
import "./kit/base.css";
import "./kit/inputs.css";
import App from "./enrolment/App.svelte";
import { Enrolment } from "./enrolment/enrolment.svelte";
import { host } from "./host/commands";
import { PreferenceStore } from "./enrolment/preferences.svelte";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

const enrolment = new Enrolment(host);
const preferences = new PreferenceStore(host);
void enrolment.load();
// Nothing is shown in a language that then goes away, nor in letters that then move. (The font is asked for by index.html,
// so that it comes while this script does.)
await Promise.all([preferences.load(), document.fonts.load('1rem "Inter"').catch(() => null)]);
mount(App, { target, props: { enrolment, preferences } });
// The second frame begins when the first is on the display: what `cargo xtask bench` reads.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("shown")));
