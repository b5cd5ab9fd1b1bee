// The list of pools and its editor, with a scripted shell.

import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { CheckResult, ExportResult, PoolCard, PoolTestResult } from "../../src/host/bindings";
import { speak } from "../../src/locale";
import { portsOf } from "../../src/enrolment/screens/redirect-ports";
import { answer, everyProblem, pool, problem, tested, view } from "../views";
import { button, held, input, open, shown } from "./page";

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = userEvent.setup();
});

const fillIn = async (name: string, text: string) => user.type(input(name), text);
const focused = () => document.activeElement;
const listing = (...pools: PoolCard[]) => ({ ...view.pools, pools });
const empty = {
  name: "",
  userPoolId: "",
  clientId: "",
  region: "",
  endpoint: "",
  issuer: "",
  flow: "srp",
  loginDomain: "",
  redirectPorts: [],
  fips: false,
  dualStack: false,
  caFile: "",
  proxy: "",
  imported: false,
};

describe("variables of the AWS CLI", () => {
  it("are named if they are set, because the window does not use them", async () => {
    await open({ ...view.pools, unusedVariables: ["AWS_ENDPOINT_URL", "AWS_CA_BUNDLE"] });
    expect(shown()).toContain("Not used by this app: AWS_ENDPOINT_URL, AWS_CA_BUNDLE");
  });

  it("are not mentioned otherwise", async () => {
    await open(view.pools);
    expect(shown()).not.toContain("Not used by this app");
  });
});

describe("a long list", () => {
  const pools = Array.from({ length: 40 }, (_, n): PoolCard => ({
    ...pool,
    key: `p${n}`,
    name: `Northwind ${n < 20 ? "Staff" : "Partners"} ${n}`,
    form: { ...pool.form, userPoolId: `eu-central-1_${n}Kx7Qm2VtB` },
  }));
  const listed = () => screen.getAllByRole("list", { name: "User pools" })[0]?.children.length;
  const status = () =>
    screen
      .getAllByRole("status")
      .map((each) => each.textContent)
      .join("");

  it("is filtered by words in any order until Escape is pressed", async () => {
    await open(listing(...pools));
    expect(listed()).toBe(40);
    expect(status()).not.toContain("of 40");
    await user.type(screen.getByRole("searchbox", { name: "Find a user pool" }), "3 partNERS");
    expect(listed()).toBe(11);
    expect(status()).toContain("11 of 40 user pools");
    await user.keyboard("{Escape}");
    expect(listed()).toBe(40);
    await user.keyboard("_7KX7");
    expect(listed()).toBe(1);
    await user.keyboard("zzz");
    expect(listed()).toBe(0);
    expect(status()).toContain("No user pools found.");
  });

  it("opens the only match on Enter, and none of several", async () => {
    const { host } = await open(listing(...pools));
    host.choosePool.mockResolvedValue(answer(view.signIn, 2));
    await user.type(screen.getByRole("searchbox"), "staff{Enter}");
    expect(host.choosePool).not.toHaveBeenCalled();
    await user.keyboard(" 17{Enter}");
    expect(host.choosePool).toHaveBeenCalledExactlyOnceWith(1, "p17");
  });

  it("has no search if the list is short", async () => {
    await open(listing(...pools.slice(0, 8)));
    expect(screen.queryByRole("searchbox")).toBeNull();
  });
});

describe("adding a pool", () => {
  it("opens the form, and Escape closes it", async () => {
    await open(view.noPools);
    await user.click(button("Add a user pool"));
    expect(focused()).toBe(input("User pool ID"));
    await user.keyboard("{Escape}");
    expect(screen.queryByLabelText("User pool ID")).toBeNull();
    await waitFor(() => expect(focused()).toBe(button("Add a user pool")));
  });

  it("shows the region found in the pool ID", async () => {
    await open(view.noPools);
    await user.click(button("Add a user pool"));
    await fillIn("User pool ID", "us-gov-west-1_Ab12Cd34E");
    expect(shown()).toContain("Region: us-gov-west-1");
    await user.click(button("More settings"));
    expect(input("Region").placeholder).toBe("us-gov-west-1");
  });

  it("sends the whole form, and expands the settings with the invalid field", async () => {
    const { host } = await open(view.noPools);
    await user.click(button("Add a user pool"));
    await fillIn("User pool ID", "pool");
    await fillIn("App client ID", "client");
    host.savePool.mockResolvedValue(
      answer(view.noPools, 2, problem(everyProblem["region-unknown"])),
    );
    await user.click(button("Connect"));
    expect(host.savePool).toHaveBeenCalledExactlyOnceWith(
      1,
      null,
      { ...empty, userPoolId: "pool", clientId: "client" },
      "",
      "session",
      false,
    );
    await waitFor(() => expect(focused()).toBe(input("Region")));
    expect(input("User pool ID").value).toBe("pool");
  });

  it("sends every setting", async () => {
    const { host } = await open(view.noPools);
    await user.click(button("Add a user pool"));
    await fillIn("User pool ID", "eu-west-1_Ab");
    await fillIn("App client ID", "client");
    await user.click(button("More settings"));
    await fillIn("Client secret", "a-client-secret");
    await user.click(input("Save it in this computer’s keychain"));
    await user.selectOptions(input("Sign-in flow"), "password");
    await fillIn("Managed login domain", "login.example");
    await fillIn("Redirect ports", "53682, 8400");
    await fillIn("Issuer", "Heading");
    await user.click(input("FIPS endpoint"));
    await user.click(input("Dual-stack endpoint"));
    await fillIn("Proxy", "proxy.example:8080");
    await fillIn("CA file", "/etc/ssl/northwind.pem");
    host.savePool.mockResolvedValue(answer(view.signIn, 2));
    await user.click(button("Connect"));
    expect(host.savePool).toHaveBeenCalledExactlyOnceWith(
      1,
      null,
      {
        ...empty,
        userPoolId: "eu-west-1_Ab",
        clientId: "client",
        flow: "password",
        loginDomain: "login.example",
        redirectPorts: [53682, 8400],
        issuer: "Heading",
        fips: true,
        dualStack: true,
        proxy: "proxy.example:8080",
        caFile: "/etc/ssl/northwind.pem",
      },
      "a-client-secret",
      "keychain",
      false,
    );
    await screen.findByRole("heading", { name: "Sign in" });
  });

  it("sends an invalid port as 0, which the shell rejects", () => {
    expect(portsOf(" 53682,8400  8401;")).toEqual([53682, 8400, 8401]);
    expect(portsOf("")).toEqual([]);
    expect(portsOf("http, 70000, -1, 1.5")).toEqual([0, 0, 0, 0]);
  });
});

describe("editing a pool", () => {
  const stored: PoolCard = {
    ...pool,
    clientSecretKept: "keychain",
    form: { ...pool.form, region: "eu-west-2", redirectPorts: [53682, 8400] },
  };
  const edit = async (card: PoolCard) => {
    const opened = await open(listing(card));
    await user.click(button(`Edit ${card.name}`));
    return opened;
  };

  it("starts with the stored settings and keeps the client secret", async () => {
    const { host } = await edit(stored);
    expect(focused()).toBe(input("Name"));
    expect(input("Region").value).toBe("eu-west-2");
    expect(input("Redirect ports").value).toBe("53682, 8400");
    expect(shown()).toContain("A client secret is saved in the keychain");
    await user.clear(input("Name"));
    await fillIn("Name", "Renamed");
    host.savePool.mockResolvedValue(answer(listing({ ...stored, name: "Renamed" }), 2));
    await user.click(button("Save"));
    expect(host.savePool).toHaveBeenCalledExactlyOnceWith(
      1,
      "p1",
      { ...stored.form, name: "Renamed" },
      "",
      "keychain",
      false,
    );
    await waitFor(() => expect(focused()).toBe(button("Edit Renamed")));
  });

  it("removes the client secret on request, which can be undone", async () => {
    const { host } = await edit(stored);
    await fillIn("Client secret", "typed before");
    await user.click(button("Remove the client secret"));
    expect(screen.queryByLabelText("Client secret")).toBeNull();
    expect(shown()).toContain("will be removed when you save");
    await user.click(button("Keep the client secret"));
    expect(input("Client secret").value).toBe("");
    await user.click(button("Remove the client secret"));
    host.savePool.mockResolvedValue(answer(listing({ ...stored, clientSecretKept: "none" }), 2));
    await user.click(button("Save"));
    expect(host.savePool).toHaveBeenCalledExactlyOnceWith(
      1,
      "p1",
      stored.form,
      "",
      "keychain",
      true,
    );
  });

  it("returns to the list and reports the problem if only the keychain failed", async () => {
    const { host } = await edit(stored);
    host.savePool.mockResolvedValue(
      answer(listing(stored), 2, problem(everyProblem["keychain-unavailable"])),
    );
    await user.click(button("Save"));
    expect((await screen.findByRole("alert")).dataset.code).toBe("keychain-unavailable");
    expect(screen.queryByLabelText("User pool ID")).toBeNull();
  });

  it("stays open when an ID is rejected", async () => {
    const { host } = await edit(stored);
    host.savePool.mockResolvedValue(
      answer(listing(stored), 2, problem(everyProblem["pool-listed-already"])),
    );
    await user.click(button("Save"));
    expect((await screen.findByRole("alert")).dataset.code).toBe("pool-listed-already");
    expect(input("User pool ID").value).toBe(stored.form.userPoolId);
  });

  it.each([
    ["endpoint-excludes", "FIPS endpoint"],
    ["ca-file-unusable", "CA file"],
    ["proxy-carries-credentials", "Proxy"],
  ] as const)("opens the settings at %s and goes to “%s”", async (code, field) => {
    const { host } = await edit({ ...stored, form: pool.form });
    await user.click(button("More settings"));
    host.savePool.mockResolvedValue(answer(listing(stored), 2, problem(everyProblem[code])));
    await user.click(button("Save"));
    await waitFor(() => expect(focused()).toBe(input(field)));
    expect(input(field).getAttribute("aria-invalid")).toBe("true");
    const described = input(field).getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => document.getElementById(id))).not.toContain(null);
  });

  it.each([{ fips: true }, { dualStack: true }, { caFile: "/ca.pem" }, { proxy: "http://p" }])(
    "shows more settings where there is %o",
    async (setting) => {
      await edit({ ...pool, form: { ...pool.form, issuer: "", ...setting } });
      expect(input("CA file").value).toBe(setting.caFile ?? "");
      expect(input("Proxy").value).toBe(setting.proxy ?? "");
      expect(input("FIPS endpoint").checked).toBe(setting.fips ?? false);
      expect(input("Dual-stack endpoint").checked).toBe(setting.dualStack ?? false);
    },
  );

  it("offers neither endpoint nor the password flow for an imported pool, and marks it", async () => {
    await edit({ ...stored, form: { ...stored.form, imported: true } });
    expect(shown()).toContain("This pool came from a file");
    for (const field of ["Endpoint URL", "Proxy", "CA file"])
      expect(screen.queryByLabelText(field)).toBeNull();
    expect(input("FIPS endpoint").checked).toBe(false);
    const flows = [...input("Sign-in flow").querySelectorAll("option")];
    expect(flows.map((option) => option.value)).toEqual(["srp", "user-auth"]);
  });

  it("is not offered for fixed pools", async () => {
    await open(view.practicePools);
    expect(screen.queryByRole("button", { name: /^Edit / })).toBeNull();
    expect(screen.queryByRole("button", { name: /^Remove / })).toBeNull();
  });
});

describe("testing a pool", () => {
  const begin = async () => {
    const opened = await open(view.pools);
    await user.click(button("Edit Northwind Staff"));
    return opened;
  };
  const rows = () => [...screen.getByRole("list", { name: "Test results" }).children];
  const row = (check: string) => rows().find((each) => each.getAttribute("data-check") === check);
  const status = () =>
    screen.getAllByRole("status").find((each) => each.classList.contains("tested"))?.textContent;

  it("tests the settings once and shows the findings", async () => {
    const { host } = await begin();
    await fillIn("Client secret", "typed");
    const call = held<PoolTestResult>();
    host.testPool.mockReturnValue(call.promise);
    await user.dblClick(button("Test"));
    expect(host.testPool).toHaveBeenCalledExactlyOnceWith(1, "p1", pool.form, "typed");
    expect(button("Testing…").getAttribute("aria-busy")).toBe("true");
    expect(status()).toContain("Checking the connection");
    call.answerWith(tested.fine);
    await waitFor(() => expect(status()).toContain("People can enrol here"));
    expect(status()).not.toContain("Looking");
    expect(rows().map((each) => each.getAttribute("data-check"))).toEqual(
      tested.fine.checks.map(({ check }) => check),
    );
    expect(row("dns")?.textContent).toContain("3.120.47.19, 18.194.6.201");
    expect(row("tls")?.textContent).toContain(
      "TLS 1.3 with 3 certificates that this computer trusts",
    );
    expect(row("flows")?.textContent).toContain(
      "Allowed: USER_SRP_AUTH. Not allowed: USER_PASSWORD_AUTH, USER_AUTH",
    );
    await fillIn("Name", "x");
    expect(shown()).not.toContain("People can enrol here");
    expect(screen.queryByRole("list", { name: "Test results" })).toBeNull();
  });

  it("announces the verdict, but not each row", async () => {
    const { host } = await begin();
    host.testPool.mockResolvedValue(tested.anotherFlow);
    await user.click(button("Test"));
    await waitFor(() => expect(status()).toContain("People can’t enrol here yet"));
    expect(screen.queryByRole("alert")).toBeNull();
    for (const each of rows()) expect(each.closest("[role=status], [aria-live]")).toBeNull();
  });

  it("advises on the computer's clock and shows where to set it", async () => {
    const { host } = await begin();
    host.testPool.mockResolvedValue(tested.clockOff);
    await user.click(button("Test"));
    await waitFor(() => expect(status()).toContain("People can enrol here, with warnings"));
    const clock = row("clock");
    expect(clock?.className).toContain("advice");
    expect(clock?.textContent).toContain("Warning");
    expect(clock?.textContent).toContain("This computer’s clock is 7 minutes behind");
    expect(clock?.textContent).toContain("Windows");
  });

  it("shows a remedy for each problem", async () => {
    const { host } = await begin();
    for (const finding of tested.ends) {
      const checks: CheckResult[] = [{ check: "tls", severity: "problem", finding }];
      host.testPool.mockResolvedValue({ problem: null, checks });
      await user.click(button("Test"));
      await waitFor(() => expect(row("tls")?.querySelector(".remedy")?.textContent).toMatch(/\.$/));
      if ("fault" in finding && finding.fault.why === "failed") {
        expect(row("tls")?.querySelector("[lang=en]")?.textContent).toContain(finding.fault.detail);
      }
      await fillIn("Name", "x");
    }
  });

  it("shows what the proxy does and that it requires a password", async () => {
    const { host } = await begin();
    host.testPool.mockResolvedValue(tested.throughProxy);
    await user.click(button("Test"));
    await waitFor(() =>
      expect(row("proxy")?.textContent).toContain("proxy.northwind.example:8080"),
    );
    expect(row("dns")?.textContent).toContain("Not checked");
    expect(row("app-client")?.querySelector(".remedy")).not.toBeNull();
  });

  it("shows the request ID if the app client is unknown", async () => {
    const { host } = await begin();
    host.testPool.mockResolvedValue(tested.unusable("client-unknown"));
    await user.click(button("Test"));
    await waitFor(() => expect(row("app-client")?.textContent).toContain("7e3b1c52"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(focused()).toBe(button("Test"));
  });

  it("focuses the field that a problem is about until the form changes", async () => {
    const { host } = await begin();
    host.testPool.mockResolvedValue(tested.unusable("client-secret-wanted"));
    await user.click(button("Test"));
    const alert = await screen.findByRole("alert");
    expect(alert.dataset.code).toBe("client-secret-wanted");
    await waitFor(() => expect(focused()).toBe(input("Client secret")));
    expect(input("Client secret").getAttribute("aria-describedby")).toContain(alert.id);
    expect(row("app-client")?.className).toContain("problem");
    await fillIn("Client secret", "x");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("list", { name: "Test results" })).toBeNull();
  });

  it("shows an invalid field without running checks", async () => {
    const { host } = await begin();
    const wrong = problem(everyProblem["endpoint-insecure"]);
    host.testPool.mockResolvedValue({ problem: wrong, checks: [] });
    await user.click(button("Test"));
    await waitFor(() => expect(focused()).toBe(input("Endpoint URL")));
    expect((await screen.findByRole("alert")).dataset.code).toBe("endpoint-insecure");
    expect(status()).toBe("");
    expect(screen.queryByRole("list", { name: "Test results" })).toBeNull();
  });

  it("follows the language", async () => {
    const { host } = await begin();
    host.testPool.mockResolvedValue(tested.clockOff);
    await user.click(button("Test"));
    await waitFor(() => expect(row("clock")).toBeDefined());
    await speak("ar");
    await waitFor(() =>
      expect(document.querySelector("[data-check=clock]")?.textContent).toContain("الساعة"),
    );
    await speak("en");
  });

  it("ignores the answer to a test of earlier settings", async () => {
    const { host } = await begin();
    const call = held<PoolTestResult>();
    host.testPool.mockReturnValue(call.promise);
    await user.click(button("Test"));
    await fillIn("Name", "x");
    call.answerWith(tested.fine);
    await call.promise;
    await waitFor(() => expect(button("Test")).toBeTruthy());
    expect(shown()).not.toContain("People can enrol here");
  });
});

describe("the list", () => {
  it("asks for confirmation before it removes a pool", async () => {
    const { host } = await open(view.pools);
    await user.click(button("Remove Northwind Staff"));
    expect(
      screen.getByRole("group", { name: "Remove Northwind Staff from the list?" }),
    ).toBeTruthy();
    expect(focused()).toBe(button("Keep it"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focused()).toBe(button("Remove Northwind Staff")));
    await user.click(button("Remove Northwind Staff"));
    await user.click(button("Keep it"));
    expect(host.removePool).not.toHaveBeenCalled();
  });

  it("removes and chooses by key", async () => {
    const { host } = await open(view.pools);
    host.removePool.mockResolvedValue(
      answer({ ...view.pools, pools: view.pools.pools.slice(1) }, 2),
    );
    await user.click(button("Remove Northwind Staff"));
    await user.click(button("Remove"));
    expect(host.removePool).toHaveBeenCalledExactlyOnceWith(1, "p1");
    const partners = screen.getByRole("button", { name: /^Northwind Partners/ });
    await waitFor(() => expect(focused()).toBe(partners));
    host.choosePool.mockResolvedValue(answer(view.signIn, 3));
    await user.click(partners);
    expect(host.choosePool).toHaveBeenCalledExactlyOnceWith(2, "p2");
  });

  it("warns that the client secret is removed, too", async () => {
    await open(listing({ ...pool, clientSecretKept: "keychain" }));
    await user.click(button("Remove Northwind Staff"));
    expect(shown()).toContain("The client secret is removed too");
  });

  it("marks imported pools in the list and on the sign-in screen", async () => {
    const imported = { ...pool, form: { ...pool.form, imported: true } };
    const { host } = await open(listing(imported));
    const tile = screen.getByRole("button", { name: /^Northwind Staff/ });
    expect(tile.textContent).toContain("From a file");
    host.choosePool.mockResolvedValue(answer({ ...view.signIn, pool: imported }, 2));
    await user.click(tile);
    await screen.findByRole("heading", { name: "Sign in" });
    expect(shown()).toContain("This pool came from a file");
  });

  it("shows the path of its file", async () => {
    await open(view.pools);
    expect(shown()).toContain(`The list is saved in ${view.pools.file}`);
  });

  it("leads to the access token form", async () => {
    await open(view.pools);
    await user.click(button("Use an access token"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focused()).toBe(button("Use an access token")));
  });
});

describe("importing", () => {
  const choose = async (text: string) =>
    user.upload(input("File with user pools"), new File([text], "pools.json"));

  it("sends the file's content and reports how many pools were added", async () => {
    const { host } = await open(view.noPools);
    host.importPools.mockResolvedValue(answer(view.pools, 2));
    await choose("[…]");
    await waitFor(() => expect(host.importPools).toHaveBeenCalledExactlyOnceWith(1, "[…]"));
    await waitFor(() =>
      expect(screen.getByText("2 pools were added.").closest("[role=status]")).not.toBeNull(),
    );
    host.importPools.mockResolvedValue(answer(view.pools, 3));
    await choose("[…]");
    await waitFor(() => expect(shown()).toContain("No pools were added"));
  });

  it("sends only as much as shows that a file is too large", async () => {
    const { host } = await open(view.noPools);
    host.importPools.mockResolvedValue(
      answer(view.noPools, 2, problem(everyProblem["import-unreadable"])),
    );
    await choose("x".repeat(2_000_000));
    await waitFor(() => expect(host.importPools).toHaveBeenCalled());
    expect(host.importPools.mock.calls[0]?.[1].length).toBe(1024 * 1024 + 1);
    expect((await screen.findByRole("alert")).dataset.code).toBe("import-unreadable");
    expect(shown()).not.toContain("were added");
  });
});

describe("exporting", () => {
  const path = "/home/amara/pools.json";
  const status = () =>
    screen.getAllByRole("status").find((each) => each.classList.contains("outcome"))?.textContent;

  it("is offered if a pool can be exported", async () => {
    await open(view.practicePools);
    expect(screen.queryByRole("button", { name: "Export to a file" })).toBeNull();
  });

  it("opens one dialog, and reports the path", async () => {
    const { host } = await open(view.pools);
    const call = held<ExportResult>();
    host.exportPools.mockReturnValue(call.promise);
    await user.dblClick(button("Export to a file"));
    expect(host.exportPools).toHaveBeenCalledExactlyOnceWith(1, "Export user pools");
    expect(button("Export to a file").getAttribute("aria-busy")).toBe("true");
    expect(shown()).toContain("Choose where to save the file…");
    call.answerWith({ problem: null, path });
    await waitFor(() => expect(status()).toContain(`2 pools were exported to ${path}.`));
    expect(status()).not.toContain("does not include");
    expect(button("Export to a file").getAttribute("aria-busy")).toBe("false");
    await user.click(button("Add a user pool"));
    await user.keyboard("{Escape}");
    expect(status()).toBe("");
  });

  it("excludes practice pools, and reports which settings are left out", async () => {
    const own = { ...pool, form: { ...pool.form, proxy: "http://proxy.example:8080" } };
    const { host } = await open(listing(own, ...view.practicePools.pools));
    host.exportPools.mockResolvedValue({ problem: null, path });
    await user.click(button("Export to a file"));
    await waitFor(() => expect(status()).toContain(`One pool was exported to ${path}.`));
    expect(status()).toContain(
      "does not include endpoints, custom login domains, proxies, CA files",
    );
  });

  it("reports nothing when it is cancelled", async () => {
    const { host } = await open(view.pools);
    host.exportPools.mockResolvedValue({ problem: null, path: null });
    await user.click(button("Export to a file"));
    await waitFor(() => expect(shown()).not.toContain("Choose where to save"));
    expect(status()).toBe("");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("reports an unwritable path until the next action", async () => {
    const { host } = await open(view.pools);
    const unwritable = problem(everyProblem["pools-file-unwritable"]);
    host.exportPools.mockResolvedValue({ problem: unwritable, path: null });
    await user.click(button("Export to a file"));
    expect((await screen.findByRole("alert")).dataset.code).toBe("pools-file-unwritable");
    expect(status()).toBe("");
    host.exportPools.mockResolvedValue({ problem: null, path });
    await user.click(button("Export to a file"));
    await waitFor(() => expect(status()).toContain(path));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("reloads the view if the page is behind the shell", async () => {
    const { host } = await open(view.pools);
    host.exportPools.mockRejectedValue("stale");
    await user.click(button("Export to a file"));
    await waitFor(() => expect(host.current).toHaveBeenCalledTimes(2));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
