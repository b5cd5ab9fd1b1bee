// The page with a scripted shell.

import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { vi } from "vitest";
import App from "../../src/enrolment/App.svelte";
import { Enrolment } from "../../src/enrolment/enrolment.svelte";
import type { Answer, CaptureBlocking, ShellEvent, View } from "../../src/host/bindings";
import type { Host } from "../../src/host/commands";
import { PreferenceStore } from "../../src/enrolment/preferences.svelte";
import { answer, secretGroups, versions } from "../views";

export type Fake = { [K in keyof Host]: ReturnType<typeof vi.fn<Host[K]>> };

export function fakeHost(start: Answer): Fake {
  const unexpected = (name: string) => () => Promise.reject(new Error(`unexpected ${name}`));
  return {
    current: vi.fn(() => Promise.resolve(start)),
    subscribe: vi.fn(() => Promise.resolve(null)),
    networkChanged: vi.fn(() => Promise.resolve(null)),
    stopWaiting: vi.fn(() => Promise.resolve(null)),
    suspendedMs: vi.fn(() => Promise.resolve(0)),
    preferences: vi.fn(() =>
      Promise.resolve({ language: null, coverQr: false, blockCapture: false }),
    ),
    choosePreferences: vi.fn(() => Promise.resolve(true)),
    systemLanguages: vi.fn(() => Promise.resolve(["en-US"])),
    captureBlocking: vi.fn(unexpected("captureBlocking")),
    versions: vi.fn(() => Promise.resolve(versions)),
    copyVersions: vi.fn(() => Promise.resolve(true)),
    openLogs: vi.fn(() => Promise.resolve({ opened: true, folder: "/logs" })),
    choosePool: vi.fn(unexpected("choosePool")),
    savePool: vi.fn(unexpected("savePool")),
    testPool: vi.fn(unexpected("testPool")),
    importPools: vi.fn(unexpected("importPools")),
    exportPools: vi.fn(unexpected("exportPools")),
    removePool: vi.fn(unexpected("removePool")),
    startPractice: vi.fn(unexpected("startPractice")),
    connect: vi.fn(() => Promise.resolve(null)),
    signIn: vi.fn(unexpected("signIn")),
    forgotPassword: vi.fn(unexpected("forgotPassword")),
    resetPassword: vi.fn(unexpected("resetPassword")),
    confirmAccount: vi.fn(unexpected("confirmAccount")),
    confirmCode: vi.fn(unexpected("confirmCode")),
    sendCodeAgain: vi.fn(unexpected("sendCodeAgain")),
    sendCode: vi.fn(unexpected("sendCode")),
    chooseFactor: vi.fn(unexpected("chooseFactor")),
    useToken: vi.fn(unexpected("useToken")),
    acceptAccount: vi.fn(unexpected("acceptAccount")),
    signInWithBrowser: vi.fn(unexpected("signInWithBrowser")),
    openBrowserAgain: vi.fn(unexpected("openBrowserAgain")),
    signOutOfBrowser: vi.fn(unexpected("signOutOfBrowser")),
    setNewPassword: vi.fn(unexpected("setNewPassword")),
    sendCurrentCode: vi.fn(unexpected("sendCurrentCode")),
    takeSecret: vi.fn(unexpected("takeSecret")),
    checkCode: vi.fn(unexpected("checkCode")),
    forgetSecret: vi.fn(() => Promise.resolve(null)),
    takenQrPng: vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3]))),
    makeSecret: vi.fn(unexpected("makeSecret")),
    copySecret: vi.fn(unexpected("copySecret")),
    verify: vi.fn(unexpected("verify")),
    settle: vi.fn(unexpected("settle")),
    finish: vi.fn(unexpected("finish")),
    prove: vi.fn(unexpected("prove")),
    startOver: vi.fn(unexpected("startOver")),
    backToPools: vi.fn(unexpected("backToPools")),
    qrPng: vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3]))),
    showSecret: vi.fn(() => Promise.resolve([...secretGroups])),
  };
}

export async function open(
  start: View | Answer,
  system: { captureBlocking?: CaptureBlocking; languages?: string[] } = {},
): Promise<{ host: Fake; enrolment: Enrolment }> {
  const host = fakeHost("view" in start ? start : answer(start));
  host.captureBlocking.mockResolvedValue(system.captureBlocking ?? "complete");
  host.systemLanguages.mockResolvedValue(system.languages ?? ["en-US"]);
  const enrolment = new Enrolment(host);
  const preferences = new PreferenceStore(host);
  render(App, { enrolment, preferences });
  await Promise.all([preferences.load(), enrolment.load()]);
  await tick();
  return { host, enrolment };
}

/** Sends an event of the shell to the page. */
export async function emit(host: Fake, event: ShellEvent): Promise<void> {
  const [listen] = host.subscribe.mock.lastCall ?? [];
  if (listen === undefined) throw new Error("the page has not subscribed");
  listen(event);
  await tick();
}

/** A call that is unanswered until `answerWith` is called. */
export function held<T = Answer>(): { promise: Promise<T>; answerWith: (answer: T) => void } {
  let answerWith: (answer: T) => void = () => {};
  const promise = new Promise<T>((resolve) => (answerWith = resolve));
  return { promise, answerWith };
}

export const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const button = (name: string) => screen.getByRole("button", { name });
export const shown = () => document.body.textContent ?? "";
