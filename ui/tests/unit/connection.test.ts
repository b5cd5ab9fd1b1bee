// A connection that is lost and works again.

import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, everyProblem, problem, view } from "../views";
import { button, input, open } from "./page";

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
  it("is retried until it works, which is announced; what was typed is kept", async () => {
    const { host } = await lostAtSignIn();
    await vi.advanceTimersByTimeAsync(6000);
    expect(host.reachable).toHaveBeenCalledWith(2);
    expect(host.reachable.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(screen.getByRole("alert").dataset["code"]).toBe("unreachable");
    host.reachable.mockResolvedValue(true);
    await vi.advanceTimersByTimeAsync(3000);
    await screen.findByText("The connection is back");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(input("Username").value).toBe("amara");
    expect(input("Password").value).toBe("secret-1");
    const asked = host.reachable.mock.calls.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(host.reachable).toHaveBeenCalledTimes(asked);
    expect(host.signIn).toHaveBeenCalledOnce();
  });

  it("is retried at once when the system reports a network", async () => {
    const { host } = await lostAtSignIn();
    host.reachable.mockResolvedValue(true);
    expect(host.reachable).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("online"));
    await screen.findByText("The connection is back");
    expect(host.reachable).toHaveBeenCalledOnce();
  });

  it("is not retried after the person has continued", async () => {
    const { host } = await lostAtSignIn();
    host.signIn.mockResolvedValue(answer(view.beforeScan, 3));
    await user.click(button("Sign in"));
    await screen.findByRole("heading", { name: "Before you scan" });
    await vi.advanceTimersByTimeAsync(6000);
    expect(host.reachable).not.toHaveBeenCalled();
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
      host.reachable.mockResolvedValue(true);
      host[command].mockResolvedValue(answer(view.scan, 3));
      await vi.advanceTimersByTimeAsync(3000);
      await screen.findByRole("heading", { name: "Scan the QR code" });
      expect(host[command]).toHaveBeenCalledTimes(2);
      expect(host[command]).toHaveBeenLastCalledWith(2);
    },
  );

  it("is not retried after another kind of problem", async () => {
    const { host } = await open(answer(view.signIn, 1));
    host.signIn.mockResolvedValue(
      answer(view.signIn, 2, problem(everyProblem["incorrect-credentials"])),
    );
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "wrong-1{Enter}");
    await screen.findByRole("alert");
    await vi.advanceTimersByTimeAsync(6000);
    await waitFor(() => expect(host.reachable).not.toHaveBeenCalled());
  });
});
