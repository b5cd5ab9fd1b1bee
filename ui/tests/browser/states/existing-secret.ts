// A secret that the person has already: every state.

import type { Page } from "playwright-core";
import { answer, everyProblem, problem, view } from "../../views";
import type { State } from "../looks";
import { press } from "./pools";

const qr = { modules: 45, issuer: "Northwind Staff", account: "amara.okafor@northwind.example" };

async function type(page: Page) {
  await press(page, "Use a secret you have");
  await page.getByLabel("Secret", { exact: true }).fill("JBSW Y3DP EHPK 3PXP");
  await page.getByLabel("Account").fill(qr.account);
}

async function check(page: Page) {
  await page.getByLabel("Six-digit code").fill("123456");
}

const turnedDown = (name: string, code: keyof typeof everyProblem): State => ({
  name,
  start: answer(view.pools),
  replies: {
    take_secret: [{ problem: null, qr: null }],
    check_code: [{ problem: problem(everyProblem[code]) }],
  },
  reach: async (page) => {
    await type(page);
    await press(page, "Check a code");
    await check(page);
    await page.getByRole("alert").waitFor();
  },
});

export const states: State[] = [
  { name: "by-hand", start: answer(view.noPools), reach: type },
  {
    name: "by-hand-problem",
    start: answer(view.signIn),
    replies: {
      take_secret: [{ problem: problem({ code: "field-malformed", field: "secret" }), qr: null }],
    },
    reach: async (page) => {
      await type(page);
      await press(page, "Show QR code");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "by-hand-right",
    start: answer(view.pools),
    replies: { take_secret: [{ problem: null, qr }], check_code: [{ problem: null }] },
    reach: async (page) => {
      await type(page);
      await press(page, "Show QR code");
      await page.locator("img[src^='blob:']").waitFor();
      await check(page);
      await page.getByText("The code is correct").waitFor();
    },
  },
  turnedDown("by-hand-drifted", "code-drifted"),
  turnedDown("by-hand-old", "code-old"),
  {
    name: "by-hand-lost",
    start: answer(view.pools),
    replies: { take_secret: [{ problem: null, qr: null }], check_code: ["reject"] },
    reach: async (page) => {
      await type(page);
      await press(page, "Check a code");
      await check(page);
      await page.getByText("The app no longer has the secret").waitFor();
    },
  },
];
