// A connection that is lost and works again.

import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, everyProblem, problem, view } from "../views";
import { button, emit, input, open } from "./page";

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  URL.createObjectURL = vi.fn(() => "blob:qr");
  URL.revokeObjectURL = vi.fn();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const lost = problem(everyProblem.unreachable);

async function lostAtSignIn() {
  const page = await open(answer(view.signIn, 1));
  page.host.signIn.mockResolvedValue(answer(view.signIn, 2, lost));
  await user.type(input("Username"), "amara");
  await user.type(input("Password"), "secret-1{Enter}");
  await screen.findByRole("alert");
  return page;
}

describe("a lost connection", () => {
  it("is announced when the shell reports it back, and keeps what was typed", async () => {
    const { host } = await lostAtSignIn();
    expect(screen.getByRole("alert").dataset["code"]).toBe("unreachable");
    await emit(host, { event: "connection-restored", generation: 2 });
    await screen.findByText("The connection is back");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(input("Username").value).toBe("amara");
    expect(input("Password").value).toBe("secret-1");
    expect(host.signIn).toHaveBeenCalledOnce();
  });

  it("is retried at once when the system reports a network", async () => {
    const { host } = await lostAtSignIn();
    expect(host.networkChanged).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("online"));
    expect(host.networkChanged).toHaveBeenCalledOnce();
  });

  it("is not announced on another view", async () => {
    const { host } = await lostAtSignIn();
    host.signIn.mockResolvedValue(answer(view.beforeScan, 3));
    await user.click(button("Sign in"));
    await screen.findByRole("heading", { name: "Before you scan" });
    await emit(host, { event: "connection-restored", generation: 2 });
    expect(screen.queryByText("The connection is back")).toBeNull();
    window.dispatchEvent(new Event("online"));
    expect(host.networkChanged).not.toHaveBeenCalled();
  });

  it("is announced to a page that is loaded again", async () => {
    const { host } = await open(answer(view.signIn, 2, lost));
    await emit(host, { event: "connection-restored", generation: 2 });
    await screen.findByText("The connection is back");
  });

  it.each([
    ["makeSecret", view.beforeScan, "Show QR code"],
    ["finish", view.finishing, "Try again"],
  ] as const)(
    "repeats %s automatically, as it sends nothing that was typed",
    async (command, at, name) => {
      const { host } = await open(answer(at, 1));
      host[command].mockResolvedValue(answer(at, 2, lost));
      await user.click(button(name));
      await screen.findByRole("alert");
      host[command].mockResolvedValue(answer(view.scan, 3));
      await emit(host, { event: "connection-restored", generation: 2 });
      await screen.findByRole("heading", { name: "Scan the QR code" });
      expect(host[command]).toHaveBeenCalledTimes(2);
      expect(host[command]).toHaveBeenLastCalledWith(2);
    },
  );
});
