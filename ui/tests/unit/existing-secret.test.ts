// A secret that the person has already.

import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { View } from "../../src/host/bindings";
import { everyProblem, problem, view } from "../views";
import { button, held, input, open, shown } from "./page";

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = userEvent.setup();
  URL.createObjectURL = vi.fn(() => "blob:qr");
  URL.revokeObjectURL = vi.fn();
});
afterEach(() => vi.restoreAllMocks());

const SECRET = "JBSW Y3DP EHPK 3PXP";
const drawn = { modules: 49, issuer: "Amazon Cognito", account: "noor" };

async function atTheDoor(from: View = view.pools) {
  const page = await open(from);
  await user.click(button("Use a secret you have"));
  await screen.findByRole("heading", { name: "Use a secret you have" });
  return page;
}

async function checking(qr: typeof drawn | null) {
  const page = await atTheDoor();
  page.host.takeSecret.mockResolvedValue({ problem: null, qr });
  await user.type(input("Secret"), SECRET);
  await user.type(input("Account"), "noor");
  await user.click(button(qr === null ? "Check a code" : "Show QR code"));
  await waitFor(() => expect(document.activeElement).toBe(input("Six-digit code")));
  return page;
}

describe("a secret that the person has", () => {
  it.each(["pools", "signIn"] as const)(
    "is reached from %s, and Back returns there",
    async (from) => {
      const { host } = await atTheDoor(view[from]);
      expect(document.activeElement).toBe(input("Secret"));
      await user.keyboard("{Escape}");
      const door = button("Use a secret you have");
      await waitFor(() => expect(document.activeElement).toBe(door));
      expect(host.forgetSecret).toHaveBeenCalledOnce();
      expect(host.takeSecret).not.toHaveBeenCalled();
    },
  );

  it("becomes one QR code after a double click, and is cleared from the page", async () => {
    const { host } = await atTheDoor();
    const call = held<Awaited<ReturnType<typeof host.takeSecret>>>();
    host.takeSecret.mockReturnValue(call.promise);
    const secret = input("Secret");
    await user.type(secret, SECRET);
    await user.type(input("Account"), "noor");
    await user.dblClick(button("Show QR code"));
    expect(host.takeSecret).toHaveBeenCalledExactlyOnceWith(SECRET, {
      issuer: "",
      account: "noor",
    });
    call.answerWith({ problem: null, qr: drawn });
    await screen.findByRole("img", { name: "QR code" });
    expect(host.takenQrPng).toHaveBeenCalledOnce();
    expect(shown()).toContain("Amazon Cognito");
    expect(secret.value).toBe("");
    expect(shown()).not.toContain(SECRET);
  });

  it("needs no account if only a code is checked", async () => {
    const { host } = await atTheDoor();
    host.takeSecret.mockResolvedValue({ problem: null, qr: null });
    await user.type(input("Secret"), SECRET);
    await user.click(button("Check a code"));
    await screen.findByRole("heading", { name: "Check a code" });
    expect(host.takeSecret).toHaveBeenCalledExactlyOnceWith(SECRET, null);
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("focuses the invalid field and keeps its content", async () => {
    const { host } = await atTheDoor();
    const kind = { code: "field-malformed", field: "secret" } as const;
    host.takeSecret.mockResolvedValue({ problem: problem(kind), qr: null });
    await user.type(input("Account"), "noor");
    await user.type(input("Secret"), "0189{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("2 to 7");
    await waitFor(() => expect(document.activeElement).toBe(input("Secret")));
    expect(input("Secret").value).toBe("0189");
    expect(input("Account").value).toBe("noor");
    const before = alert;
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("alert")).not.toBe(before));
  });
});

describe("a code", () => {
  it("is checked at its sixth digit, and shown as right until it changes", async () => {
    const { host } = await checking(drawn);
    host.checkCode.mockResolvedValue({ problem: null });
    await user.type(input("Six-digit code"), "123 456");
    expect(host.checkCode).toHaveBeenCalledExactlyOnceWith("123456");
    await screen.findByText("The code is correct");
    await user.type(input("Six-digit code"), "{Backspace}");
    expect(shown()).not.toContain("The code is correct");
  });

  it("shows what is wrong with it, and the next one replaces it", async () => {
    const { host } = await checking(null);
    host.checkCode.mockResolvedValueOnce({ problem: problem(everyProblem["code-drifted"]) });
    host.checkCode.mockResolvedValue({ problem: null });
    await user.type(input("Six-digit code"), "123456");
    const alert = await screen.findByRole("alert");
    expect(alert.dataset["code"]).toBe("code-drifted");
    const code = input("Six-digit code");
    await waitFor(() => expect([code.selectionStart, code.selectionEnd]).toEqual([0, 6]));
    await user.keyboard("654321");
    await screen.findByText("The code is correct");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leads back with a notice if the shell has lost the secret", async () => {
    const { host } = await checking(drawn);
    host.checkCode.mockRejectedValue("there is no secret");
    await user.type(input("Six-digit code"), "123456");
    await screen.findByText("The app no longer has the secret");
    expect(input("Account").value).toBe("noor");
    expect(input("Secret").value).toBe("");
  });

  it("can be checked against another secret, and the shell forgets the earlier one", async () => {
    const { host } = await checking(drawn);
    await user.click(button("Use another secret"));
    expect(host.forgetSecret).toHaveBeenCalledOnce();
    expect(input("Secret").value).toBe("");
    expect(input("Account").value).toBe("noor");
  });
});
