// The commands of the shell, typed. This folder alone may import @tauri-apps/*.

import { Channel, invoke } from "@tauri-apps/api/core";
import type {
  Answer,
  CaptureBlocking,
  CodeCheckResult,
  ExportResult,
  Factor,
  Keep,
  Label,
  Logs,
  PoolForm,
  PoolTestResult,
  Preferences,
  ReturnWords,
  ShellEvent,
  TakenSecret,
  Versions,
} from "./bindings";
import { opened, seal } from "./sealed";

const call = <T>(name: string, args: Record<string, unknown> = {}) =>
  invoke<T>(`plugin:enrol|${name}`, args);

/** A secret on its way to the shell. */
const sealed = async (secret: string) => seal(await call<string>("sealing_key"), secret);

/** A secret on its way from the shell: Tauri hands over an ArrayBuffer, or numbers where only its fallback works. */
const look = (name: string, args: Record<string, unknown> = {}) =>
  opened(
    async (sealFor) =>
      new Uint8Array(await call<ArrayBuffer | number[]>(name, { ...args, sealFor })),
  );

export const host = {
  current: () => call<Answer>("current"),
  /** The shell sends its present state first, and then each change. */
  subscribe: (listen: (event: ShellEvent) => void) => {
    const events = new Channel<ShellEvent>();
    events.onmessage = listen;
    return call<null>("subscribe", { events });
  },
  /** The running command does not retry any more, and answers with the problem that it has met. */
  stopWaiting: () => call<null>("stop_waiting"),
  /** For how many milliseconds the computer was suspended, which `performance.now()` does not include. */
  suspendedMs: () => call<number>("suspended_ms"),

  preferences: () => call<Preferences>("preferences"),
  /** Whether they are kept for the next start, too. */
  choosePreferences: (preferences: Preferences) =>
    call<boolean>("choose_preferences", { preferences }),
  /** As BCP 47 names them, the most wanted first. */
  systemLanguages: () => call<string[]>("system_languages"),
  /** How well the system keeps a window out of pictures of the screen. */
  captureBlocking: () => call<CaptureBlocking>("capture_blocking"),
  versions: () => call<Versions>("versions"),
  /** Whether they are on the clipboard now. */
  copyVersions: () => call<boolean>("copy_versions"),
  /** Shows the folder with the log, if the system does. */
  openLogs: () => call<Logs>("open_logs"),

  choosePool: (generation: number, key: string) => call<Answer>("choose_pool", { generation, key }),
  /**
   * Without a key a pool is added. The client secret stands apart: it is not part of what is saved. An empty one
   * leaves what is kept as it is, unless that is to be forgotten.
   */
  savePool: async (
    generation: number,
    key: string | null,
    form: PoolForm,
    clientSecret: string,
    keep: Keep,
    forget: boolean,
  ) =>
    call<Answer>("save_pool", {
      generation,
      key,
      form,
      clientSecret: await sealed(clientSecret),
      keep,
      forget,
    }),
  /** Tries to sign in as nobody. Changes no stage. */
  testPool: async (generation: number, key: string | null, form: PoolForm, clientSecret: string) =>
    call<PoolTestResult>("test_pool", {
      generation,
      key,
      form,
      clientSecret: await sealed(clientSecret),
    }),
  /** The text of a file that the person chose. */
  importPools: (generation: number, text: string) =>
    call<Answer>("import_pools", { generation, text }),
  /** `title` is of the dialog that asks where. Changes no stage. */
  exportPools: (generation: number, title: string) =>
    call<ExportResult>("export_pools", { generation, title }),
  removePool: (generation: number, key: string) => call<Answer>("remove_pool", { generation, key }),
  startPractice: (generation: number) => call<Answer>("start_practice", { generation }),

  /** To the user pool, before it is needed; does nothing else, and says nothing. */
  connect: (generation: number) => call<null>("connect", { generation }),
  /** Tries a lost connection at once: the system has a network again. */
  networkChanged: () => call<null>("network_changed"),
  /** An empty client secret is none. */
  signIn: async (generation: number, username: string, password: string, clientSecret: string) =>
    call<Answer>("sign_in", {
      generation,
      username,
      password: await sealed(password),
      clientSecret: await sealed(clientSecret),
    }),
  forgotPassword: async (generation: number, username: string, clientSecret: string) =>
    call<Answer>("forgot_password", {
      generation,
      username,
      clientSecret: await sealed(clientSecret),
    }),
  resetPassword: async (generation: number, code: string, newPassword: string) =>
    call<Answer>("reset_password", { generation, code, newPassword: await sealed(newPassword) }),
  /** Has no code sent: one came at sign-up. */
  confirmAccount: async (generation: number, username: string, clientSecret: string) =>
    call<Answer>("confirm_account", {
      generation,
      username,
      clientSecret: await sealed(clientSecret),
    }),
  confirmCode: (generation: number, code: string) =>
    call<Answer>("confirm_code", { generation, code }),
  sendCodeAgain: (generation: number) => call<Answer>("send_code_again", { generation }),
  /** A code that came by SMS or e-mail. */
  sendCode: (generation: number, code: string) => call<Answer>("send_code", { generation, code }),
  chooseFactor: (generation: number, factor: Factor) =>
    call<Answer>("choose_factor", { generation, factor }),
  useToken: async (generation: number, accessToken: string) =>
    call<Answer>("use_token", { generation, accessToken: await sealed(accessToken) }),
  acceptAccount: (generation: number) => call<Answer>("accept_account", { generation }),
  /** Unanswered as long as the person is in the browser. `words` are for the page that it shows at the end. */
  signInWithBrowser: async (generation: number, clientSecret: string, words: ReturnWords) =>
    call<Answer>("sign_in_with_browser", {
      generation,
      clientSecret: await sealed(clientSecret),
      words,
    }),
  /** While `signInWithBrowser` is unanswered. */
  openBrowserAgain: (generation: number) => call<null>("open_browser_again", { generation }),
  /** Ends the session of managed login in the browser. */
  signOutOfBrowser: (generation: number) => call<null>("sign_out_of_browser", { generation }),
  setNewPassword: async (
    generation: number,
    newPassword: string,
    attributes: Record<string, string>,
  ) =>
    call<Answer>("set_new_password", {
      generation,
      newPassword: await sealed(newPassword),
      attributes,
    }),
  sendCurrentCode: (generation: number, code: string, insist: boolean) =>
    call<Answer>("send_current_code", { generation, code, insist }),

  /**
   * A secret that the person has already; with a label its QR code is drawn. Changes no stage. What was wrong leaves
   * the secret before.
   */
  takeSecret: async (secret: string, label: Label | null) =>
    call<TakenSecret>("take_secret", { secret: await sealed(secret), label }),
  /** Whether a code is of that secret. Rejected if there is none. */
  checkCode: (code: string) => call<CodeCheckResult>("check_code", { code }),
  forgetSecret: () => call<null>("forget_secret"),

  makeSecret: (generation: number) => call<Answer>("make_secret", { generation }),
  copySecret: (generation: number) => call<Answer>("copy_secret", { generation }),
  verify: (generation: number, code: string, deviceName: string, insist: boolean) =>
    call<Answer>("verify", { generation, code, deviceName, insist }),
  settle: async (generation: number, password: string) =>
    call<Answer>("settle", { generation, password: await sealed(password) }),
  finish: (generation: number) => call<Answer>("finish", { generation }),
  prove: async (generation: number, password: string, code: string) =>
    call<Answer>("prove", { generation, password: await sealed(password), code }),

  startOver: (generation: number) => call<Answer>("start_over", { generation }),
  backToPools: (generation: number) => call<Answer>("back_to_pools", { generation }),

  /** PNG bytes. */
  qrPng: (generation: number) => look("qr_png", { generation }),
  /** The same of the secret that was taken. */
  takenQrPng: () => look("taken_qr_png"),
  /** The secret in groups of four characters. */
  showSecret: async (generation: number) =>
    new TextDecoder().decode(await look("show_secret", { generation })).split(" "),
};

export type Host = typeof host;

/** The commands that take the newest generation and resolve to an Answer. */
export type Command = {
  [K in keyof Host]: Host[K] extends (generation: number, ...rest: infer _) => Promise<Answer>
    ? Parameters<Host[K]> extends [number, ...unknown[]]
      ? K
      : never
    : never;
}[keyof Host];

/** What a command takes besides the generation. */
export type Arguments<C extends Command> =
  Parameters<Host[C]> extends [number, ...infer Rest] ? Rest : never;

export type Commands = {
  [C in Command]: (generation: number, ...rest: Arguments<C>) => Promise<Answer>;
};
