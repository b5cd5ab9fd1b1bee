// What only a real browser shows: keyboard navigation, the picture's pixels, the CSP.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, everyProblem, problem, qrModules, view } from "../views";
import { narrow, wide, Windows } from "./window";

let windows: Windows;
beforeAll(async () => {
  windows = await Windows.start();
});
afterAll(async () => {
  await windows?.stop();
});

describe("by keyboard alone", () => {
  it("an enrolment can be completed", async () => {
    const { page, ...opened } = await open(answer(view.pools), {
      choose_pool: [answer(view.signIn, 2)],
      sign_in: [
        answer(view.signIn, 3, problem(everyProblem["incorrect-credentials"])),
        answer(view.beforeScan, 4),
      ],
      make_secret: [answer(view.scan, 5)],
      verify: [
        answer(view.scan, 6, problem(everyProblem["code-not-of-this-secret"])),
        answer(view.done, 7),
      ],
      start_over: [answer({ ...view.signIn, username: "amara.okafor" }, 8)],
    });
    const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (name: string) => {
      const target = page.getByRole("button", { name, exact: true });
      for (let tabs = 0; tabs < 12; tabs++) {
        await press("Tab");
        if (await target.evaluate((button) => button === document.activeElement)) return;
      }
      throw new Error(`Tab does not reach “${name}”`);
    };

    await heading("Choose where to sign in");
    await press("Tab", "Enter");
    await heading("Sign in");
    await page.keyboard.type("amara.okafor");
    await press("Tab");
    await page.keyboard.type("wrong");
    await press("Enter");
    await page.getByRole("alert").waitFor();
    await page.keyboard.type("Harbour-Lantern-86");
    await press("Enter");
    await heading("Before you scan");
    await press("Tab", "Enter");
    await heading("Scan the QR code");
    await page.keyboard.type("111111");
    await page.getByRole("button", { name: "Send it anyway" }).waitFor();
    await page.keyboard.type("492039");
    await heading("Authenticator app added");
    await tabTo("Enrol another account");
    await press("Enter");
    await heading("Sign in");
    expect(await page.getByLabel("Username").inputValue()).toBe("amara.okafor");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe(
      "password",
    );

    const calls = (await opened.calls()).filter(({ command }) => command !== "qr_png");
    expect(calls).toEqual([
      { command: "current", args: {} },
      { command: "choose_pool", args: { generation: 1, key: "p1" } },
      {
        command: "sign_in",
        args: { generation: 2, username: "amara.okafor", password: "wrong", clientSecret: "" },
      },
      {
        command: "sign_in",
        args: {
          generation: 3,
          username: "amara.okafor",
          password: "Harbour-Lantern-86",
          clientSecret: "",
        },
      },
      { command: "make_secret", args: { generation: 4 } },
      {
        command: "verify",
        args: { generation: 5, code: "111111", deviceName: "Authenticator app", insist: false },
      },
      {
        command: "verify",
        args: { generation: 6, code: "492039", deviceName: "Authenticator app", insist: false },
      },
      { command: "start_over", args: { generation: 7 } },
    ]);
    await opened.sound();
    await opened.close();
  });

  it("shows where the focus is", async () => {
    const { page, ...opened } = await open(answer(view.scan));
    for (let tabs = 0; tabs < 6; tabs++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused === null || focused === document.body
          ? "nothing"
          : getComputedStyle(focused).outlineStyle;
      });
      expect(outline).not.toBe("none");
    }
    await opened.close();
  });
});

describe("a screen that loads", () => {
  it.each([
    ["pools", view.pools],
    ["signIn", view.signIn],
    ["beforeScan", view.beforeScan],
    ["scan", view.scan],
    ["done", view.done],
  ] as const)("moves nothing: %s", async (_, of) => {
    for (const size of [wide, narrow]) {
      const opened = await windows.open({ start: answer(of) }, { size });
      if (of.stage === "scan") await opened.page.getByRole("img", { name: "QR code" }).waitFor();
      // The cumulative layout shift (web.dev/cls) since the page was opened.
      const shifted = await opened.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as { value?: number }).value ?? 0;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(shifted).toBeLessThan(0.001);
      await opened.close();
    }
  });
});

describe("the QR code", () => {
  it.each([1, 1.25, 1.5, 2, 3])("has whole device pixels at a ratio of %d", async (ratio) => {
    const opened = await windows.open({ start: answer(view.scan) }, { ratio, scheme: "dark" });
    const picture = opened.page.getByRole("img", { name: "QR code" });
    await picture.waitFor();
    const seen = await picture.evaluate((element) => {
      const image = element as HTMLImageElement;
      return {
        natural: image.naturalWidth,
        width: image.getBoundingClientRect().width,
        height: image.getBoundingClientRect().height,
        rendering: getComputedStyle(image).imageRendering,
        plate: getComputedStyle(image.parentElement ?? image).backgroundColor,
      };
    });
    expect(seen.natural).toBe(qrModules * 8);
    const module = seen.width / qrModules;
    expect(module).toBeGreaterThanOrEqual(4);
    expect(Math.abs(module * ratio - Math.round(module * ratio))).toBeLessThan(0.01);
    expect(seen.height).toBe(seen.width);
    expect(seen.rendering).toBe("pixelated");
    expect(seen.plate).toBe("rgb(255, 255, 255)");
    await opened.close();
  });

  it("and the code field fit the smallest window", async () => {
    const opened = await windows.open({ start: answer(view.scan) }, { size: narrow });
    const picture = opened.page.getByRole("img", { name: "QR code" });
    await picture.waitFor();
    expect(await opened.page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
    const top = (await picture.boundingBox())?.y ?? NaN;
    const field = await opened.page.getByLabel("Six-digit code").boundingBox();
    const bottom = (field?.y ?? NaN) + (field?.height ?? NaN);
    expect(bottom - top).toBeLessThanOrEqual(narrow.height);
    await opened.close();
  });
});

describe("the page", () => {
  it("is loaded under the window's CSP", async () => {
    const opened = await windows.open({ start: answer(view.signIn) });
    const blocked = await opened.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(event.effectiveDirective),
          );
          const probe = document.createElement("div");
          probe.setAttribute("style", "color: red");
          document.body.append(probe);
          setTimeout(() => resolve("nothing"), 2000);
        }),
    );
    expect(blocked).toBe("style-src-attr");
    await opened.close();
  });

  it.each(["light", "dark"] as const)("has its %s background on the root", async (scheme) => {
    const opened = await windows.open({ start: answer(view.signIn) }, { scheme });
    const [lightness, language] = await opened.page.evaluate(() => {
      const root = document.documentElement;
      const channels = getComputedStyle(root).backgroundColor.match(/\d+/g) ?? [];
      return [channels.reduce((sum, each) => sum + Number(each), 0) / 3, root.lang] as const;
    });
    if (scheme === "light") expect(lightness).toBeGreaterThan(220);
    else expect(lightness).toBeLessThan(40);
    expect(language).toBe("en");
    await opened.close();
  });

  it("moves no button when a problem appears", async () => {
    const { page, ...opened } = await open(answer(view.signIn), {
      sign_in: [answer(view.signIn, 2, problem(everyProblem.unreachable))],
    });
    const button = page.getByRole("button", { name: "Sign in" });
    const before = await button.boundingBox();
    await button.click();
    await page.getByRole("alert").waitFor();
    expect(await button.boundingBox()).toEqual(before);
    await opened.close();
  });

  it("holds the secret only while it is shown", async () => {
    const { page, ...opened } = await open(answer(view.scan));
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    expect(await html()).not.toContain("4KQ7");
    await page.getByRole("button", { name: "Show secret" }).click();
    await page.getByText("4KQ7").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Show secret" }).waitFor();
    expect(await html()).not.toContain("4KQ7");
    await opened.close();
  });
});

async function open(start: Parameters<Windows["open"]>[0]["start"], replies = {}) {
  const opened = await windows.open({ start, replies });
  return {
    page: opened.page,
    calls: () => opened.calls(),
    sound: () => opened.sound(),
    close: () => opened.close(),
  };
}
