// The commands of the shell, typed. This folder alone may import @tauri-apps/*.

import { invoke } from "@tauri-apps/api/core";
import type { Answer, PoolForm } from "./bindings";
import { opened, seal } from "./sealed";

const call = <T>(name: string, args: Record<string, unknown> = {}) =>
  invoke<T>(`plugin:enrol|${name}`, args);

/** A secret on its way to the shell. */
const sealed = async (secret: string) => seal(await call<string>("sealing_key"), secret);

/** A secret on its way from the shell: Tauri hands over an ArrayBuffer, or numbers where only its fallback works. */
const look = (name: string, generation: number) =>
  opened(
    async (sealFor) =>
      new Uint8Array(await call<ArrayBuffer | number[]>(name, { generation, sealFor })),
  );

export const host = {
  current: () => call<Answer>("current"),

  choosePool: (generation: number, key: string) => call<Answer>("choose_pool", { generation, key }),
  /** The client secret stands apart: it is not part of what is saved. */
  addPool: async (generation: number, form: PoolForm, clientSecret: string) =>
    call<Answer>("add_pool", { generation, form, clientSecret: await sealed(clientSecret) }),
  removePool: (generation: number, key: string) => call<Answer>("remove_pool", { generation, key }),
  startPractice: (generation: number) => call<Answer>("start_practice", { generation }),

  /** An empty client secret is none. */
  signIn: async (
    generation: number,
    username: string,
    password: string,
    clientSecret: string | null,
  ) =>
    call<Answer>("sign_in", {
      generation,
      username,
      password: await sealed(password),
      clientSecret: await sealed(clientSecret ?? ""),
    }),
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

  makeSecret: (generation: number) => call<Answer>("make_secret", { generation }),
  copySecret: (generation: number) => call<Answer>("copy_secret", { generation }),
  verify: (generation: number, code: string, deviceName: string, insist: boolean) =>
    call<Answer>("verify", { generation, code, deviceName, insist }),
  settle: async (generation: number, password: string) =>
    call<Answer>("settle", { generation, password: await sealed(password) }),
  finish: (generation: number) => call<Answer>("finish", { generation }),

  startOver: (generation: number) => call<Answer>("start_over", { generation }),
  backToPools: (generation: number) => call<Answer>("back_to_pools", { generation }),

  /** PNG bytes. */
  qrPng: (generation: number) => look("qr_png", generation),
  /** The secret in groups of four characters. */
  showSecret: async (generation: number) =>
    new TextDecoder().decode(await look("show_secret", generation)).split(" "),
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
