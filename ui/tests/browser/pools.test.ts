// The list of pools and its editor: every state, and what only a real browser shows.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import type { PoolCard } from "../../src/host/bindings";
import { answer, everyProblem, pool, problem, secondPool, view } from "../views";
import { failing, wearEveryLook, type State } from "./looks";
import { narrow, Windows } from "./window";

let windows: Windows;
beforeAll(async () => {
  windows = await Windows.start();
});
afterAll(async () => {
  await windows?.stop();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const choose = (page: Page) =>
  page.getByLabel("File with user pools").setInputFiles({
    name: "pools.json",
    mimeType: "application/json",
    buffer: Buffer.from("[]"),
  });

const imported: PoolCard = {
  ...secondPool,
  removable: true,
  imported: true,
  form: { ...secondPool.form, name: "Northwind Partners", imported: true },
};
const kept: PoolCard = {
  ...pool,
  clientSecretKept: "keychain",
  managedLogin: true,
  form: {
    ...pool.form,
    flow: "user-auth",
    loginDomain: "https://northwind.auth.eu-central-1.amazoncognito.com",
    redirectPorts: [53682, 53683],
  },
};
const listed = { ...view.pools, pools: [kept, imported] };

const states: State[] = [
  { name: "pools-imported", start: answer(listed) },
  {
    name: "pools-long-names",
    start: answer({
      ...listed,
      pools: [
        { ...kept, name: "Donaudampfschifffahrtsgesellschaftskapitänspatentverwaltung für Alle" },
        { ...imported, name: "W".repeat(64), userPoolId: `eu-central-1_${"A".repeat(42)}` },
      ],
    }),
  },
  {
    name: "pools-removing",
    start: answer(listed),
    reach: (page) => press(page, "Remove Northwind Staff"),
  },
  {
    name: "pools-import-done",
    start: answer(view.noPools),
    replies: { import_pools: [answer(listed, 2)] },
    reach: async (page) => {
      await choose(page);
      await page.getByText("2 pools were added.").waitFor();
    },
  },
  {
    name: "pools-import-problem",
    start: answer(listed),
    replies: { import_pools: [failing("import-unreadable", listed)] },
    reach: async (page) => {
      await choose(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "pools-keychain-problem",
    start: answer(listed, 1, problem(everyProblem["keychain-unavailable"])),
  },
  {
    name: "pool-form",
    start: answer(view.noPools),
    reach: async (page) => {
      await press(page, "Add a user pool");
      await page.getByLabel("User pool ID").fill("eu-central-1_Kx7Qm2VtB");
    },
  },
  {
    name: "pool-form-more-problem",
    start: answer(view.pools),
    replies: { save_pool: [failing("endpoint-insecure", view.pools)] },
    reach: async (page) => {
      await press(page, "Add a user pool");
      await page.getByLabel("User pool ID").fill("eu-central-1_Kx7Qm2VtB");
      await press(page, "More settings");
      await page.getByLabel("Endpoint URL").fill("http://cognito.example");
      await press(page, "Connect");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "pool-form-network-problem",
    start: answer(view.pools),
    replies: { save_pool: [failing("endpoint-excludes", view.pools)] },
    reach: async (page) => {
      await press(page, "Add a user pool");
      await page.getByLabel("User pool ID").fill("us-gov-west-1_Kx7Qm2VtB");
      await press(page, "More settings");
      await page.getByLabel("FIPS endpoint").check();
      await page.getByLabel("Endpoint URL").fill("https://cognito.northwind.example");
      await page.getByLabel("Proxy").fill("proxy.northwind.example:8080");
      await page.getByLabel("CA file").fill("/etc/ssl/northwind/certificate-authorities.pem");
      await press(page, "Connect");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "pools-not-trusted",
    start: answer(listed, 1, problem(everyProblem["certificate-not-trusted"])),
  },
  {
    name: "pool-edit",
    start: answer(listed),
    reach: (page) => press(page, "Edit Northwind Staff"),
  },
  {
    name: "pool-edit-forgetting",
    start: answer(listed),
    reach: async (page) => {
      await press(page, "Edit Northwind Staff");
      await press(page, "Forget the client secret");
    },
  },
  {
    name: "pool-edit-imported",
    start: answer(listed),
    reach: async (page) => {
      await press(page, "Edit Northwind Partners");
    },
  },
  {
    name: "pool-tested",
    start: answer(view.pools),
    replies: { test_pool: [{ problem: null, computerAheadSeconds: 420 }] },
    reach: async (page) => {
      await press(page, "Edit Northwind Staff");
      await press(page, "Test");
      await page.getByText("The user pool answered").waitFor();
    },
  },
  {
    name: "pool-test-problem",
    start: answer(view.pools),
    replies: {
      test_pool: [
        { problem: problem(everyProblem["client-secret-wrong"]), computerAheadSeconds: null },
      ],
    },
    reach: async (page) => {
      await press(page, "Edit Northwind Staff");
      await press(page, "Test");
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "sign-in-imported", start: answer({ ...view.signIn, pool: imported }) },
];

describe("every look of", () => {
  it.each(states)("$name", (state) => wearEveryLook(windows, state));
});

describe("by keyboard alone", () => {
  it("edits, tests and saves a pool, and removes it", async () => {
    const opened = await windows.open(
      {
        start: answer(listed),
        replies: {
          test_pool: [{ problem: null, computerAheadSeconds: 0 }],
          save_pool: [answer(listed, 2)],
          remove_pool: [answer({ ...listed, pools: [imported] }, 3)],
        },
      },
      { size: narrow },
    );
    const { page } = opened;
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
      });
    const tabTo = async (name: string) => {
      for (let tabs = 0; tabs < 25; tabs++) {
        if ((await focused()) === name) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not reach “${name}”`);
    };
    await tabTo("Edit Northwind Staff");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Edit user pool" }).waitFor();
    await page.keyboard.type(" of ours");
    await tabTo("Test");
    await page.keyboard.press("Enter");
    await page.getByText("The user pool answered").waitFor();
    await page.getByLabel("Name", { exact: true }).press("Enter");
    await page.getByRole("heading", { name: "Choose your user pool" }).waitFor();
    await tabTo("Remove Northwind Staff");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("Remove");
    await page.keyboard.press("Enter");
    await page.getByText("Northwind Staff").waitFor({ state: "detached" });
    const calls = (await opened.calls()).map(({ command }) => command);
    expect(calls).toEqual(["current", "test_pool", "save_pool", "remove_pool"]);
    await opened.sound();
    await opened.close();
  });
});
