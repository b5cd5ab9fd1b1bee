// From the list of pools to Done: every screen and state.

import type { Page } from "playwright-core";
import { answer, everyProblem, problem, view } from "../../views";
import { failing, type State } from "../looks";
import type { Reply, Script } from "../window";

const typeCode = async (page: Page, reply?: string) => {
  await page.getByLabel("Six-digit code").fill("492039");
  if (reply !== undefined) await page.locator(`[data-code="${reply}"]`).waitFor();
};

const signIn = async (page: Page) => {
  await page.getByLabel("Username").fill("amara.okafor");
  await page.getByLabel("Password", { exact: true }).fill("Harbour-Lantern-86");
  await page.getByRole("button", { name: "Sign in" }).click();
};

const verifying = (reply: Reply): Script => ({
  start: answer(view.scan),
  replies: { verify: [reply] },
});

export const states: State[] = [
  { name: "pools-none", start: answer(view.noPools) },
  { name: "pools", start: answer(view.pools) },
  { name: "pools-practice", start: answer(view.practicePools) },
  {
    name: "pools-file-broken",
    start: answer(view.noPools, 1, problem(everyProblem["pools-file-unreadable"])),
  },
  { name: "sign-in", start: answer(view.signIn) },
  {
    name: "sign-in-busy",
    start: answer(view.signIn),
    replies: { sign_in: ["never"] },
    reach: async (page) => {
      await signIn(page);
      await page.getByRole("button", { name: "Signing in…" }).waitFor();
    },
  },
  {
    name: "sign-in-problem",
    start: answer(view.signIn),
    replies: {
      sign_in: [
        failing("incorrect-credentials", view.signIn, "5d2e7c90-4f1b-4a0e-9c55-1f6d3c0b7a21"),
      ],
    },
    reach: async (page) => {
      await signIn(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "sign-in-restored",
    start: answer(view.signIn),
    replies: { sign_in: [failing("unreachable", view.signIn)] },
    reachable: true,
    reach: async (page) => {
      await signIn(page);
      await page.getByText("The connection is back").waitFor();
    },
  },
  {
    name: "sign-in-session-over",
    start: answer(
      {
        ...view.signIn,
        username: "amara.okafor",
        pool: { ...view.signIn.pool, asksClientSecret: true },
      },
      1,
      problem(everyProblem["session-over"]),
    ),
  },
  { name: "sign-in-practice", start: answer(view.practiceSignIn) },
  {
    name: "new-password",
    start: answer(view.newPassword),
    replies: { set_new_password: [failing("password-refused", view.newPassword)] },
    reach: async (page) => {
      await page.getByLabel("New password", { exact: true }).fill("short");
      await page.getByRole("button", { name: "Set password" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "current-code", start: answer(view.currentCode) },
  {
    name: "finish-code",
    start: answer(view.finishCode),
    replies: { send_current_code: [failing("code-used", view.finishCode)] },
    reach: (page) => typeCode(page, "code-used"),
  },
  { name: "before-scan", start: answer(view.beforeScan) },
  {
    name: "before-scan-trying-again",
    start: answer(view.beforeScan),
    replies: { make_secret: ["never"] },
    wait: { problem: problem(everyProblem.throttled), attempt: 3, of: 5 },
    reach: async (page) => {
      await page.getByRole("button", { name: "Show QR code" }).click();
      await page.getByRole("button", { name: "Stop retrying" }).waitFor();
    },
  },
  { name: "before-scan-replacing", start: answer(view.replacing) },
  { name: "scan", start: answer(view.scan) },
  { name: "scan-practice", start: answer(view.practiceScan) },
  {
    name: "scan-busy",
    ...verifying("never"),
    reach: async (page) => {
      await typeCode(page);
      await page.getByRole("button", { name: "Verifying…" }).waitFor();
    },
  },
  {
    name: "scan-problem",
    ...verifying(failing("code-drifted", view.scan)),
    reach: async (page) => {
      await typeCode(page, "code-drifted");
      await page.getByRole("button", { name: "Send it anyway" }).waitFor();
    },
  },
  {
    name: "scan-secret",
    start: answer(view.scan),
    replies: { copy_secret: [answer(view.scan, 2)] },
    reach: async (page) => {
      await page.getByRole("button", { name: "Copy secret" }).click();
      await page.getByRole("status").getByText("Secret copied").waitFor();
      await page.getByRole("button", { name: "Show secret" }).click();
      await page.getByRole("button", { name: "Hide secret" }).waitFor();
    },
  },
  {
    name: "scan-spelt",
    start: answer(view.scan),
    reach: async (page) => {
      await page.getByRole("button", { name: "Show secret" }).click();
      await page.getByRole("button", { name: "Spell out" }).click();
      await page.getByRole("list", { name: "Secret" }).waitFor();
    },
  },
  {
    name: "scan-covered",
    start: answer(view.scan),
    preferences: { coverQr: true },
    reach: (page) => page.getByRole("button", { name: "Show QR code" }).waitFor(),
  },
  {
    name: "scan-over",
    start: answer({ ...view.scan, secondsLeft: 0, computerAheadSeconds: 600 }),
    reach: async (page) => {
      await page.getByRole("button", { name: "Sign in again" }).waitFor();
    },
  },
  { name: "settle-code", start: answer(view.settleCode) },
  {
    name: "unsettled",
    start: answer(view.unsettled, 1, problem(everyProblem["outcome-unknown"])),
  },
  {
    name: "before-scan-in-vain",
    start: answer({ ...view.replacing, scannedInVain: true }),
  },
  {
    name: "finishing",
    start: answer(view.finishing, 1, problem(everyProblem.unreachable)),
  },
  { name: "done", start: answer(view.done) },
  { name: "done-half", start: answer(view.halfDone) },
];
