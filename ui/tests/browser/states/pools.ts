// The list of pools and its editor: every state.

import type { Page } from "playwright-core";
import type { PoolCard } from "../../../src/host/bindings";
import { answer, everyProblem, pool, problem, secondPool, tested, view } from "../../views";
import { failing, type State } from "../looks";

export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();
const choose = (page: Page) =>
  page.getByLabel("File with user pools").setInputFiles({
    name: "pools.json",
    mimeType: "application/json",
    buffer: Buffer.from("[]"),
  });

async function test(page: Page, comesTo: string) {
  await press(page, "Edit Northwind Staff");
  await press(page, "Test");
  await page.getByText(comesTo).waitFor();
}

export const imported: PoolCard = {
  ...secondPool,
  form: { ...secondPool.form, imported: true },
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
export const listed = { ...view.pools, pools: [kept, imported] };

export const states: State[] = [
  { name: "pools-imported", start: answer(listed) },
  {
    name: "pools-long-names",
    start: answer({
      ...listed,
      pools: [
        { ...kept, name: "Donaudampfschifffahrtsgesellschaftskapitänspatentverwaltung für Alle" },
        {
          ...imported,
          name: "W".repeat(64),
          form: { ...imported.form, userPoolId: `eu-central-1_${"A".repeat(42)}` },
        },
      ],
    }),
  },
  {
    name: "pools-many",
    start: answer({
      ...listed,
      pools: Array.from({ length: 40 }, (_, n) => ({
        ...kept,
        key: `p${n}`,
        name: `Northwind ${n < 20 ? "Staff" : "Partners"} ${n}`,
      })),
    }),
    reach: async (page) => {
      await page.getByRole("searchbox").fill("partners 3");
      await page.getByText("11 of 40").waitFor();
    },
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
    name: "pools-exported",
    start: answer({
      ...listed,
      pools: [{ ...kept, form: { ...kept.form, proxy: "http://proxy.example:8080" } }, imported],
    }),
    replies: {
      export_pools: [{ problem: null, path: "/home/amara/Documents/northwind/pools.json" }],
    },
    reach: async (page) => {
      await press(page, "Export to a file");
      await page.getByText("2 pools were exported to").waitFor();
    },
  },
  {
    name: "pools-export-problem",
    start: answer(listed),
    replies: {
      export_pools: [{ problem: problem(everyProblem["pools-file-unwritable"]), path: null }],
    },
    reach: async (page) => {
      await press(page, "Export to a file");
      await page.getByRole("alert").waitFor();
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
      await press(page, "Remove the client secret");
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
    name: "pool-testing",
    start: answer(view.pools),
    replies: { test_pool: ["never"] },
    reach: async (page) => {
      await press(page, "Edit Northwind Staff");
      await press(page, "Test");
      await page.getByText("Checking the connection").waitFor();
    },
  },
  {
    name: "pool-tested",
    start: answer(view.pools),
    replies: { test_pool: [tested.fine] },
    reach: (page) => test(page, "People can enrol here"),
  },
  {
    name: "pool-tested-another-flow",
    start: answer(view.pools),
    replies: { test_pool: [tested.anotherFlow] },
    reach: (page) => test(page, "People can’t enrol here yet"),
  },
  {
    name: "pool-tested-through-proxy",
    start: answer(view.pools),
    replies: { test_pool: [tested.throughProxy] },
    reach: (page) => test(page, "People can’t enrol here yet"),
  },
  {
    name: "pool-tested-not-trusted",
    start: answer(view.pools),
    replies: {
      test_pool: [
        {
          problem: null,
          checks: [
            ...tested.fine.checks.slice(0, 3),
            ...tested.ends
              .filter((finding) => finding.seen === "certificate-refused")
              .slice(0, 1)
              .map((finding) => ({ check: "tls", severity: "problem", finding }) as const),
          ],
        },
      ],
    },
    reach: (page) => test(page, "People can’t enrol here yet"),
  },
  {
    name: "pool-test-problem",
    start: answer(view.pools),
    replies: { test_pool: [tested.unusable("client-secret-wrong")] },
    reach: async (page) => {
      await press(page, "Edit Northwind Staff");
      await press(page, "Test");
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "sign-in-imported", start: answer({ ...view.signIn, pool: imported }) },
];
