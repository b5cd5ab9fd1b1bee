// The built page in Chromium, under the window's CSP, with a scripted shell behind it.

import { createServer, type Server } from "node:http";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";
import type {
  Answer,
  CodeCheckResult,
  ExportResult,
  Language,
  PoolTestResult,
  Preferences,
  Sealed,
  ShellEvent,
  TakenSecret,
  Versions,
  RetryNotice,
} from "../../src/host/bindings";
import { toBase64 } from "../../src/host/sealed";
import { ShellKeys, sealFor } from "../shell-keys";
import { qrPng, secretGroups, versions } from "../views";

const CHROMIUM = "/usr/bin/chromium";
const ui = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(ui, "dist");
export const pictures = join(ui, "test-results");

/** What the scripted shell does with the next call of a command. */
export type Reply =
  Answer | PoolTestResult | ExportResult | TakenSecret | CodeCheckResult | "never" | "reject";

/** Replies in order per command; the last one stays. */
export type Script = {
  start: Answer;
  replies?: Record<string, Reply[]>;
  wait?: RetryNotice;
  /** Whether the user pool answers again, after a problem. */
  reachable?: boolean;
  preferences?: Partial<Preferences>;
};

export type Look = {
  scheme?: "light" | "dark";
  size?: { width: number; height: number };
  textSize?: string;
  language?: Language;
  contrast?: "more";
  forcedColors?: "active";
  ratio?: number;
};

export const wide = { width: 960, height: 700 };
export const narrow = { width: 420, height: 640 };

function contentSecurityPolicy(): string {
  const config = join(ui, "../tauri.conf.json");
  const fallback =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
    "font-src 'self'; connect-src ipc: http://ipc.localhost";
  if (!existsSync(config)) return fallback;
  const parsed = JSON.parse(readFileSync(config, "utf8")) as {
    app?: { security?: { csp?: string | Record<string, string | string[]> | null } };
  };
  const csp = parsed.app?.security?.csp;
  if (csp === undefined || csp === null) throw new Error(`${config} sets no app.security.csp`);
  if (typeof csp === "string") return csp;
  return Object.entries(csp)
    .map(([directive, sources]) => `${directive} ${[sources].flat().join(" ")}`)
    .join("; ");
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

async function serve(): Promise<Server> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error("ui/dist is missing: run `npm run build`, or `npm run test:browser`.");
  }
  const csp = contentSecurityPolicy();
  const server = createServer((request, response) => {
    // Chromium requests it; the real window does not.
    if (request.url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    const file = join(dist, path === "/" ? "index.html" : path);
    if (!file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": csp,
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

export class Windows {
  #server: Server;
  #browser: Browser;
  #contexts: BrowserContext[] = [];
  #qr: string;

  private constructor(server: Server, browser: Browser, qr: string) {
    this.#server = server;
    this.#browser = browser;
    this.#qr = qr;
  }

  static async start(): Promise<Windows> {
    if (!existsSync(CHROMIUM)) {
      throw new Error(
        `There is no Chromium at ${CHROMIUM}. The browser tests need it: apt-get install chromium.`,
      );
    }
    mkdirSync(pictures, { recursive: true });
    const server = await serve();
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      headless: true,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    });
    return new Windows(server, browser, (await qrPng()).toString("base64"));
  }

  async stop() {
    await this.#browser.close();
    await new Promise((closed) => this.#server.close(closed));
  }

  async open(script: Script, look: Look = {}): Promise<Opened> {
    const context = await this.#browser.newContext({
      viewport: look.size ?? wide,
      colorScheme: look.scheme ?? "light",
      contrast: look.contrast ?? "no-preference",
      forcedColors: look.forcedColors ?? "none",
      deviceScaleFactor: look.ratio ?? 1,
      reducedMotion: "reduce",
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("requestfailed", (request) => complaints.push(`${request.url()} failed`));

    const keys = new ShellKeys();
    await page.exposeFunction("shellKey", () => keys.fresh());
    await page.exposeFunction("shellOpen", (sealed: Sealed) => keys.open(sealed));
    await page.exposeFunction("shellSeal", sealFor);
    await page.addInitScript(scriptedShell, {
      start: script.start,
      replies: script.replies ?? {},
      wait: script.wait ?? null,
      reachable: script.reachable ?? false,
      preferences: { language: null, coverQr: false, blockCapture: false, ...script.preferences },
      versions,
      qr: this.#qr,
      secret: toBase64(new TextEncoder().encode(secretGroups.join(" "))),
    });
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator("h1").waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return new Opened(page, context, complaints);
  }
}

export class Opened {
  #hasAxe = false;

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly complaints: string[],
  ) {}

  calls(): Promise<{ command: string; args: Record<string, unknown> }[]> {
    return this.page.evaluate(() => Promise.all(window.shellCalls));
  }

  async picture(name: string, fullPage = true) {
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
  }

  /** Changes the look of the open page. */
  async wear(look: Look) {
    await this.page.emulateMedia({ colorScheme: look.scheme ?? "light" });
    await this.page.setViewportSize(look.size ?? wide);
    await this.speak(look.language ?? "en");
    await this.page.evaluate(async (textSize) => {
      document.documentElement.style.fontSize = textSize;
      // The QR code is resized one frame after its container.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }, look.textSize ?? "");
  }

  /** Chooses a language in the menu. */
  async speak(language: Language) {
    const { page } = this;
    if ((await page.locator("html").getAttribute("lang")) === language) return;
    // Forced, as an open dialog covers the menu.
    await page.locator("header select").selectOption(language, { force: true });
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Expects no violation of accessibility rules, of the CSP, or of the layout. */
  async sound(where = "") {
    if (!this.#hasAxe) await this.page.evaluate(axe.source);
    this.#hasAxe = true;
    const violations = await this.page.evaluate(async () => {
      const { violations } = await window.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      });
      return violations.map(
        (each) => `${each.id}: ${each.help}: ${each.nodes.map((node) => node.html).join(" | ")}`,
      );
    });
    expect(violations, `axe ${where}`).toEqual([]);

    const overflow = await this.page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    expect(overflow, `horizontal overflow in px ${where}`).toBeLessThanOrEqual(0);
    expect(this.complaints, `console and CSP ${where}`).toEqual([]);
  }

  async close() {
    await this.context.close();
  }
}

declare global {
  interface Window {
    /** Sealed arguments are opened. */
    shellCalls: Promise<{ command: string; args: Record<string, unknown> }>[];
    shellKey: () => Promise<string>;
    shellOpen: (sealed: unknown) => Promise<string>;
    shellSeal: (to: unknown, base64: string) => Promise<string>;
    axe: typeof axe;
    __TAURI_INTERNALS__: {
      transformCallback: (callback: (message: unknown) => void) => number;
      invoke: (command: string, args?: Record<string, unknown>) => Promise<unknown>;
    };
  }
}

/** Runs in the page, before its scripts. */
function scriptedShell(script: {
  start: Answer;
  replies: Record<string, Reply[]>;
  wait: RetryNotice | null;
  reachable: boolean;
  preferences: Preferences;
  versions: Versions;
  qr: string;
  secret: string;
}) {
  // As tauri.conf.json's freezePrototype does in the real window.
  Object.freeze(Object.prototype);
  window.shellCalls = [];
  const open = async (args: Record<string, unknown>) => {
    const opened = { ...args };
    for (const name of ["password", "newPassword", "clientSecret", "accessToken", "secret"]) {
      if (name in args) opened[name] = await window.shellOpen(args[name]);
    }
    return opened;
  };
  const sealed = async (to: unknown, base64: string) =>
    Uint8Array.from(atob(await window.shellSeal(to, base64)), (each) => each.charCodeAt(0)).buffer;
  const callbacks: ((message: unknown) => void)[] = [];
  let channel = -1;
  let sent = 0;
  /** After the answer of the command that is running. */
  const emit = (message: ShellEvent) =>
    setTimeout(() => callbacks[channel]?.({ message, index: sent++ }), 50);
  window.__TAURI_INTERNALS__ = {
    transformCallback: (callback) => callbacks.push(callback) - 1,
    invoke: (full, args = {}) => {
      const command = full.replace("plugin:enrol|", "");
      if (command === "sealing_key") return window.shellKey();
      if (command === "connect") return Promise.resolve(null);
      if (command === "subscribe") {
        channel = (args["events"] as { id: number }).id;
        sent = 0;
        return Promise.resolve(null);
      }
      if (command === "network_changed") return Promise.resolve(null);
      if (command === "qr_png" || command === "taken_qr_png")
        return sealed(args["sealFor"], script.qr);
      if (command === "show_secret") return sealed(args["sealFor"], script.secret);
      if (command === "choose_preferences") return Promise.resolve(true);
      if (command === "capture_blocking") return Promise.resolve("impossible");
      if (command === "versions") return Promise.resolve(script.versions);
      if (command === "copy_versions") return Promise.resolve(true);
      if (command === "open_logs")
        return Promise.resolve({ opened: false, folder: "/home/noor/logs" });
      if (command === "preferences") return Promise.resolve(script.preferences);
      if (command === "system_languages") return Promise.resolve(["en-US"]);
      window.shellCalls.push(open(args).then((args) => ({ command, args })));
      if (command === "forget_secret") return Promise.resolve(null);
      if (command === "current") return Promise.resolve(script.start);
      if (command === "open_browser_again" || command === "sign_out_of_browser")
        return Promise.resolve(null);
      const queue = script.replies[command];
      const reply = queue !== undefined && queue.length > 1 ? queue.shift() : queue?.[0];
      if (reply === undefined || reply === "reject") {
        return Promise.reject(new Error(`the script has no reply to ${command}`));
      }
      const { generation } = args as { generation: number };
      const shown = reply as Answer;
      if (script.reachable && typeof reply === "object" && shown.problem !== null)
        emit({ event: "connection-restored", generation: shown.generation });
      if (script.wait !== null) emit({ event: "retry", generation, notice: script.wait });
      if (command === "copy_secret")
        emit({ event: "clipboard", generation, copied: { state: "held", secondsLeft: 45 } });
      return reply === "never" ? new Promise(() => {}) : Promise.resolve(reply);
    },
  };
}
