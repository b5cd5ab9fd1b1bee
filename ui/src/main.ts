import { mount } from "svelte";
import "./design/fonts.css";
import "./design/tokens.css";
import "./design/base.css";
import App from "./App.svelte";
import { Enrolment } from "./enrolment.svelte";
import { host } from "./host/commands";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

const enrolment = new Enrolment(host);
mount(App, { target, props: { enrolment } });
void enrolment.load();
