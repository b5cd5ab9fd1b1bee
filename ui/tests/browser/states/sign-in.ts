// The other ways to sign in, and the proof at the end: every screen and state.

import type { Page } from "playwright-core";
import { answer, view } from "../../views";
import { failing, type State } from "../looks";

export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();
export const alert = (page: Page) => page.getByRole("alert").waitFor();
export const token = `${"eyJhbGciOiJSUzI1NiJ9.".repeat(40)}c2lnbmF0dXJl`;

export const tokenRefused: State = {
  name: "access-token-refused",
  start: answer(view.signIn),
  replies: { use_token: [failing("token-of-another-pool", view.signIn)] },
  reach: async (page) => {
    await press(page, "Use an access token");
    await page.getByLabel("Access token", { exact: true }).fill(token);
    await press(page, "Continue");
    await alert(page);
  },
};

export const states: State[] = [
  { name: "sign-in-browser", start: answer(view.browserSignIn) },
  {
    name: "sign-in-forgot-without-username",
    start: answer(view.browserSignIn),
    replies: { forgot_password: [failing("field-empty", view.browserSignIn)] },
    reach: async (page) => {
      await press(page, "Forgot password");
      await alert(page);
    },
  },
  { name: "sign-in-connection", start: answer(view.unusualSignIn) },
  { name: "sign-in-password-may-be-set", start: answer(view.passwordMayBeSet) },
  { name: "sign-in-account-confirmed", start: answer(view.accountConfirmed) },
  {
    name: "browser-confirmation",
    start: answer(view.importedBrowserSignIn),
    reach: async (page) => {
      await press(page, "Sign in with the browser");
      await page.getByText("Open this sign-in page?").waitFor();
    },
  },
  {
    name: "in-browser",
    start: answer(view.browserSignIn),
    replies: { sign_in_with_browser: ["never"] },
    reach: async (page) => {
      await press(page, "Sign in with the browser");
      await press(page, "Open the browser again");
      await page.getByText("The browser was opened again.").waitFor();
    },
  },
  {
    name: "access-token",
    start: answer(view.signIn),
    reach: async (page) => {
      await press(page, "Use an access token");
      await page.getByLabel("Access token", { exact: true }).fill(token);
    },
  },
  tokenRefused,
  { name: "account-token", start: answer(view.accountOfToken) },
  { name: "account-browser", start: answer(view.accountOfBrowser) },
  {
    name: "account-browser-continued",
    start: answer(view.accountOfContinuedSession),
    reach: async (page) => {
      await press(page, "Sign out in the browser");
      await page.getByText("When the browser shows the sign-in page").waitFor();
    },
  },
  { name: "sent-code", start: answer(view.sentCode) },
  {
    name: "sent-code-wrong",
    start: answer(view.sentCodeSomewhere),
    replies: { send_code: [failing("sent-code-wrong", view.sentCodeSomewhere)] },
    reach: async (page) => {
      await page.getByLabel("Code from the message").fill("40713829");
      await press(page, "Continue");
      await alert(page);
    },
  },
  { name: "factor-choice", start: answer(view.factorChoice) },
  {
    name: "factor-choice-busy",
    start: answer(view.factorChoice),
    replies: { choose_factor: ["never"] },
    reach: async (page) => {
      await press(page, "Text message");
      await page.getByText("One moment…").waitFor();
    },
  },
  { name: "password-reset", start: answer(view.passwordReset) },
  {
    name: "password-reset-refused",
    start: answer(view.passwordReset),
    replies: { reset_password: [failing("password-refused", view.passwordReset)] },
    reach: async (page) => {
      await page.getByLabel("Code from the message").fill("407138");
      await page.getByLabel("New password", { exact: true }).fill("short");
      await press(page, "Set password");
      await alert(page);
    },
  },
  {
    name: "password-reset-required",
    start: answer(view.passwordResetRequired),
    replies: {
      send_code_again: [answer({ ...view.passwordReset, required: true }, 2)],
    },
    reach: async (page) => {
      await press(page, "Send another code");
      await page.getByRole("status").getByText("Cognito sent a code").waitFor();
    },
  },
  { name: "confirm-account", start: answer(view.confirmAccount) },
  {
    name: "confirm-account-sent",
    start: answer(view.confirmAccountSent),
    replies: { confirm_code: [failing("sent-code-expired", view.confirmAccountSent)] },
    reach: async (page) => {
      await page.getByLabel("Code from the message").fill("407138");
      await press(page, "Confirm");
      await alert(page);
    },
  },
  { name: "done-browser", start: answer(view.doneByBrowser) },
  { name: "done-provable", start: answer(view.provable) },
  {
    name: "done-proving",
    start: answer(view.provable),
    replies: { prove: [failing("code-used", view.provable)] },
    reach: async (page) => {
      await press(page, "Test your sign-in now (optional)");
      await page.getByLabel("Password", { exact: true }).fill("Harbour-Lantern-86");
      await page.getByLabel("Six-digit code").fill("492039");
      await alert(page);
    },
  },
  { name: "done-proved", start: answer(view.proved) },
];
