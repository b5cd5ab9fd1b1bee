// The screens’ behaviour, with a scripted shell.

import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import App from "../../src/enrolment/App.svelte";
import { Enrolment } from "../../src/enrolment/enrolment.svelte";
import { PreferenceStore } from "../../src/enrolment/preferences.svelte";
import { answer, everyProblem, practiceUsers, problem, secretGroups, view } from "../views";
import { button, emit, fakeHost, held, input, open, shown } from "./page";

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = userEvent.setup();
  URL.createObjectURL = vi.fn(() => "blob:qr");
  URL.revokeObjectURL = vi.fn();
});
afterEach(() => vi.restoreAllMocks());

describe("sign-in", () => {
  it("connects once while the person types, and ignores a failure", async () => {
    const { host } = await open(answer(view.signIn, 7));
    host.connect.mockRejectedValue(new Error("no way through"));
    expect(host.connect).toHaveBeenCalledExactlyOnceWith(7);
    await user.type(input("Username"), "amara");
    expect(host.connect).toHaveBeenCalledOnce();
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 30_000);
    await user.type(input("Username"), ".");
    expect(host.connect).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("sends one command for a double click, with the newest generation", async () => {
    const { host } = await open(answer(view.signIn, 7));
    const call = held();
    host.signIn.mockReturnValue(call.promise);
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "secret-1");
    await user.dblClick(button("Sign in"));
    expect(host.signIn).toHaveBeenCalledExactlyOnceWith(7, "amara", "secret-1", "");
    call.answerWith(answer(view.beforeScan, 8));
    await screen.findByRole("heading", { name: "Before you scan" });
  });

  it("keeps what was typed when the network fails", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue(answer(view.signIn, 2, problem(everyProblem.unreachable)));
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "secret-1{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.dataset.code).toBe("unreachable");
    expect(input("Username").value).toBe("amara");
    expect(input("Password").value).toBe("secret-1");
    expect(input("Password").getAttribute("aria-invalid")).toBeNull();
  });

  it("selects the password when it was wrong", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue(
      answer(view.signIn, 2, problem(everyProblem["incorrect-credentials"])),
    );
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "wrong-1{Enter}");
    const alert = await screen.findByRole("alert");
    const password = input("Password");
    await waitFor(() => expect(document.activeElement).toBe(password));
    expect([password.selectionStart, password.selectionEnd]).toEqual([0, 7]);
    expect(password.getAttribute("aria-invalid")).toBe("true");
    expect(password.getAttribute("aria-describedby")).toContain(alert.id);
    expect(input("Username").value).toBe("amara");
  });

  it("focuses the field that the shell names", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue(answer(view.signIn, 2, problem(everyProblem["field-empty"])));
    await user.click(button("Sign in"));
    await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(input("Username")));
  });

  it("clears the password when it is left", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue(answer(view.beforeScan, 2));
    await user.type(input("Username"), "amara");
    const password = input("Password");
    await user.type(password, "secret-1{Enter}");
    await screen.findByRole("heading", { name: "Before you scan" });
    expect(password.value).toBe("");
    expect(password.isConnected).toBe(false);
  });

  it("ignores a refused answer: same view, same text, no alert", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue({ ...answer(view.signIn), refused: "busy" });
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "secret-1{Enter}");
    await tick();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(input("Username").value).toBe("amara");
    expect(input("Password").value).toBe("secret-1");
  });

  it("shows the view of a stale answer", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockResolvedValue({ ...answer(view.beforeScan, 9), refused: "stale" });
    await user.click(button("Sign in"));
    await screen.findByRole("heading", { name: "Before you scan" });
  });

  it("fills in a practice user", async () => {
    await open(view.practiceSignIn);
    expect(shown()).toContain("Practice pool: real accounts are not affected");
    await user.click(button("Use noor"));
    expect(input("Username").value).toBe("noor");
    expect(input("Password").value).toBe(practiceUsers[0]?.password);
  });

  it("asks for the client secret once Cognito requires it", async () => {
    const { host } = await open(view.signIn);
    expect(screen.queryByLabelText("Client secret")).toBeNull();
    host.signIn.mockResolvedValue(
      answer(view.signIn, 2, problem(everyProblem["client-secret-wanted"])),
    );
    await user.click(button("Sign in"));
    await waitFor(() => expect(document.activeElement).toBe(input("Client secret")));
    await user.type(input("Client secret"), "abc");
    await user.click(button("Sign in"));
    expect(host.signIn).toHaveBeenLastCalledWith(2, "", "", "abc");
  });

  it("shows that it is busy after half a second", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockReturnValue(held().promise);
    await user.click(button("Sign in"));
    expect(button("Sign in").getAttribute("aria-busy")).toBe("false");
    await waitFor(() => expect(button("Signing in…").getAttribute("aria-busy")).toBe("true"), {
      timeout: 1500,
    });
  });

  it("stays usable when a call is rejected, and shows no argument of it", async () => {
    const { host } = await open(view.signIn);
    host.signIn.mockRejectedValueOnce(new Error("invalid args: secret-1"));
    await user.type(input("Password"), "secret-1{Enter}");
    expect((await screen.findByRole("alert")).dataset.code).toBe("fault");
    expect(shown()).not.toContain("secret-1");
    host.signIn.mockResolvedValue(answer(view.beforeScan, 2));
    await user.click(button("Sign in"));
    await screen.findByRole("heading", { name: "Before you scan" });
  });
});

describe("scan", () => {
  it("focuses the code field at first, and sends the code at the sixth digit", async () => {
    const { host } = await open(view.scan);
    host.verify.mockResolvedValue(answer(view.done, 2));
    expect(document.activeElement).toBe(input("Six-digit code"));
    await user.keyboard("12345");
    expect(host.verify).not.toHaveBeenCalled();
    await user.keyboard("6");
    expect(host.verify).toHaveBeenCalledExactlyOnceWith(1, "123456", "Authenticator app", false);
    await screen.findByRole("heading", { name: "Authenticator app added" });
  });

  it("takes a pasted code with a gap", async () => {
    const { host } = await open(view.scan);
    host.verify.mockResolvedValue(answer(view.done, 2));
    await user.paste("123 456");
    expect(host.verify).toHaveBeenCalledExactlyOnceWith(1, "123456", "Authenticator app", false);
  });

  it("does not send a code with seven digits automatically", async () => {
    const { host } = await open(view.scan);
    await user.paste("1234567");
    expect(host.verify).not.toHaveBeenCalled();
    expect(input("Six-digit code").value).toBe("1234567");
  });

  it("selects a wrong code, so that typing replaces it", async () => {
    const { host } = await open(view.scan);
    host.verify.mockResolvedValue(answer(view.scan, 2, problem(everyProblem["code-wrong"])));
    await user.keyboard("123456");
    await screen.findByRole("alert");
    const code = input("Six-digit code");
    await waitFor(() => expect([code.selectionStart, code.selectionEnd]).toEqual([0, 6]));
    expect(code.value).toBe("123456");
    expect(screen.queryByRole("button", { name: "Send it anyway" })).toBeNull();
    await user.keyboard("98");
    expect(code.value).toBe("98");
  });

  it.each(["code-not-of-this-secret", "code-drifted"] as const)(
    "offers to send the code anyway after %s, while it is the same code",
    async (code) => {
      const { host } = await open(view.scan);
      host.verify.mockResolvedValueOnce(answer(view.scan, 2, problem(everyProblem[code])));
      await user.keyboard("123456");
      await screen.findByRole("button", { name: "Send it anyway" });
      await user.keyboard("9");
      expect(screen.queryByRole("button", { name: "Send it anyway" })).toBeNull();

      host.verify.mockResolvedValueOnce(answer(view.scan, 3, problem(everyProblem[code])));
      await user.keyboard("87654");
      host.verify.mockResolvedValueOnce(answer(view.done, 4));
      await user.click(await screen.findByRole("button", { name: "Send it anyway" }));
      expect(host.verify).toHaveBeenLastCalledWith(3, "987654", "Authenticator app", true);
    },
  );

  it("sends the device name that was typed", async () => {
    const { host } = await open(view.scan);
    host.verify.mockResolvedValue(answer(view.done, 2));
    await user.clear(input("Device name"));
    await user.type(input("Device name"), "Pixel 9");
    await user.type(input("Six-digit code"), "123456");
    expect(host.verify).toHaveBeenCalledExactlyOnceWith(1, "123456", "Pixel 9", false);
  });

  it("removes the secret from the page on Hide and on Escape", async () => {
    const { host } = await open(view.scan);
    const first = secretGroups[0] ?? "";
    for (const hide of [() => user.click(button("Hide secret")), () => user.keyboard("{Escape}")]) {
      expect(shown()).not.toContain(first);
      await user.click(button("Show secret"));
      await waitFor(() => expect(shown()).toContain(first));
      await hide();
      await waitFor(() => expect(document.documentElement.outerHTML).not.toContain(first));
    }
    expect(host.showSecret).toHaveBeenCalledTimes(2);
  });

  it("counts down, hides the QR code at zero, and offers to sign in again", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { host } = await open({ ...view.scan, secondsLeft: 61 });
    await screen.findByAltText("QR code");
    expect(screen.getByRole("timer").textContent).toBe("Time left: 1:01");
    await vi.advanceTimersByTimeAsync(31_000);
    expect(screen.getByRole("timer").textContent).toBe("Time left: 0:30");
    expect(shown()).toContain("Less than 30 seconds left.");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(screen.queryByAltText("QR code")).toBeNull();
    expect(screen.queryByRole("timer")).toBeNull();
    vi.useRealTimers();
    host.startOver.mockResolvedValue(answer({ ...view.signIn, username: "amara" }, 2));
    await user.click(button("Sign in again"));
    await screen.findByRole("heading", { name: "Sign in" });
    expect(input("Username").value).toBe("amara");
  });

  it("has no countdown without a session", async () => {
    await open({ ...view.scan, secondsLeft: null });
    await screen.findByAltText("QR code");
    expect(screen.queryByRole("timer")).toBeNull();
  });

  it("reports that the computer's clock is off", async () => {
    await open({ ...view.scan, computerAheadSeconds: -600 });
    expect(shown()).toContain("This computer’s clock is 10 minutes behind");
  });

  it("can be left during a command, whose answer is then ignored", async () => {
    const { host, enrolment } = await open(view.scan);
    const call = held();
    host.verify.mockReturnValue(call.promise);
    await user.type(input("Six-digit code"), "123456");
    expect(enrolment.busy).toBe(true);
    host.startOver.mockResolvedValue(answer(view.signIn, 2));
    await user.dblClick(button("Start over"));
    expect(host.startOver).toHaveBeenCalledExactlyOnceWith(1);
    await screen.findByRole("heading", { name: "Sign in" });
    call.answerWith(answer(view.done, 3));
    await tick();
    expect(screen.queryByRole("heading", { name: "Sign in" })).not.toBeNull();
    expect(enrolment.busy).toBe(false);
  });

  it("does not show a secret that arrives after the screen was left", async () => {
    const { host, enrolment } = await open(view.scan);
    let arrive: (groups: string[]) => void = () => {};
    host.showSecret.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    await user.click(button("Show secret"));
    host.startOver.mockResolvedValue(answer(view.signIn, 2));
    await enrolment.send("startOver");
    arrive([...secretGroups]);
    await tick();
    expect(document.documentElement.outerHTML).not.toContain(secretGroups[0]);
  });

  it("announces that the secret was copied", async () => {
    const { host } = await open(view.scan);
    host.copySecret.mockResolvedValue(answer(view.scan, 2));
    await user.click(button("Copy secret"));
    const copied = { state: "held", secondsLeft: 45 } as const;
    await emit(host, { event: "clipboard", generation: 2, copied });
    const status = await screen.findByText("Secret copied");
    expect(status.getAttribute("role")).toBe("status");
    // The seconds, which change all the time, are not announced.
    const seconds = screen.getByText("On the clipboard for 45 seconds.");
    expect(seconds.closest("[role=status], [aria-live]")).toBeNull();
  });

  it.each([
    ["unreadable", "can’t check whether the secret is still on the clipboard"],
    ["stuck", "can’t be cleared"],
    ["replaced", "no longer on the clipboard"],
  ] as const)("reports a clipboard that is %s, on every screen", async (state, text) => {
    const screens = state === "replaced" ? [view.done] : [view.scan, view.done, view.signIn];
    for (const start of screens) {
      const { host } = await open(start);
      await emit(host, { event: "clipboard", generation: 1, copied: { state } });
      const status = await screen.findByText(text, { exact: false });
      expect(status.getAttribute("role")).toBe("status");
      cleanup();
    }
  });

  it("reports that the secret could not be copied", async () => {
    const { host } = await open(view.scan);
    host.copySecret.mockResolvedValue(
      answer(view.scan, 2, problem(everyProblem["clipboard-unavailable"])),
    );
    await user.click(button("Copy secret"));
    expect((await screen.findByRole("alert")).dataset.code).toBe("clipboard-unavailable");
    expect(screen.getByRole("status").textContent?.trim()).toBe("");
  });

  it("releases the picture when it is left", async () => {
    const { host, enrolment } = await open(view.scan);
    await screen.findByAltText("QR code");
    host.startOver.mockResolvedValue(answer(view.signIn, 2));
    await enrolment.send("startOver");
    await waitFor(() => expect(URL.revokeObjectURL).toHaveBeenCalledExactlyOnceWith("blob:qr"));
  });
});

describe("the other screens", () => {
  it("send the attributes that are missing", async () => {
    const { host } = await open(view.newPassword);
    host.setNewPassword.mockResolvedValue(answer(view.beforeScan, 2));
    await user.type(input("New password"), "Harbour-1");
    await user.type(input("Given name"), "Amara");
    await user.click(button("Set password"));
    expect(host.setNewPassword).toHaveBeenCalledExactlyOnceWith(1, "Harbour-1", {
      given_name: "Amara",
      phone_number: "",
    });
  });

  it("mark the current step", async () => {
    await open(view.beforeScan);
    const current = document.querySelector('[aria-current="step"]');
    expect(current?.textContent).toContain("Prepare");
  });

  it("report that the preference could not be set", async () => {
    await open(view.halfDone);
    expect(shown()).toContain("Not set as your preferred second step");
  });

  it("offer to reload when the shell does not answer", async () => {
    const host = fakeHost(answer(view.signIn));
    host.current.mockRejectedValueOnce(new Error("no shell"));
    const enrolment = new Enrolment(host);
    render(App, { enrolment, preferences: new PreferenceStore(host) });
    await enrolment.load();
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "Sign in" });
  });
});

describe("an unknown outcome", () => {
  it("asks for the password, keeps it when the network fails, and goes on to the code", async () => {
    const { host } = await open(
      answer(view.unsettled, 1, problem(everyProblem["outcome-unknown"])),
    );
    host.settle.mockResolvedValueOnce(answer(view.unsettled, 2, problem(everyProblem.unreachable)));
    await user.type(input("Password"), "secret-1");
    await user.click(button("Check registration"));
    await waitFor(() => expect(screen.getByRole("alert").dataset.code).toBe("unreachable"));
    expect(host.settle).toHaveBeenCalledExactlyOnceWith(1, "secret-1");
    expect(input("Password").value).toBe("secret-1");
    host.settle.mockResolvedValueOnce(answer(view.settleCode, 3));
    await user.click(button("Check registration"));
    await screen.findByRole("heading", { name: "Is the new entry registered?" });
    host.sendCurrentCode.mockResolvedValueOnce(
      answer(view.settleCode, 4, problem(everyProblem["code-not-of-this-secret"])),
    );
    await user.type(input("Six-digit code"), "123456");
    host.sendCurrentCode.mockResolvedValueOnce(answer(view.replacing, 5));
    await user.click(await screen.findByRole("button", { name: "Send it anyway" }));
    expect(host.sendCurrentCode).toHaveBeenLastCalledWith(4, "123456", true);
    await screen.findByRole("heading", { name: "Before you scan" });
  });

  it("asks for no password if the user pool can be asked", async () => {
    const { host } = await open(view.unsettledByToken);
    expect(screen.queryByLabelText("Password")).toBeNull();
    host.settle.mockResolvedValue(answer(view.done, 2));
    await user.click(button("Check registration"));
    await screen.findByRole("heading", { name: "Authenticator app added" });
  });
});

describe("a call that is retried automatically", () => {
  const wait = { problem: problem(everyProblem.throttled), attempt: 2, of: 5 };

  it("shows the reason and the attempt until it is answered", async () => {
    const { host } = await open(view.beforeScan);
    const call = held();
    host.makeSecret.mockReturnValue(call.promise);
    await user.click(button("Show QR code"));
    await emit(host, { event: "retry", generation: 1, notice: wait });
    await screen.findByText("Retrying automatically: attempt 2 of 5.");
    expect(screen.getByText("Cognito is busy").closest("[role=status]")).not.toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    await emit(host, { event: "retry", generation: 1, notice: { ...wait, attempt: 3 } });
    await screen.findByText("Retrying automatically: attempt 3 of 5.");
    call.answerWith(answer(view.scan, 2));
    await screen.findByRole("heading", { name: "Scan the QR code" });
    expect(screen.queryByRole("button", { name: "Stop retrying" })).toBeNull();
  });

  it("can be stopped, and then shows the problem", async () => {
    const { host } = await open(view.beforeScan);
    const call = held();
    host.makeSecret.mockReturnValue(call.promise);
    host.stopWaiting.mockImplementation(() => {
      call.answerWith(answer(view.beforeScan, 2, problem(everyProblem.throttled)));
      return Promise.resolve(null);
    });
    await user.click(button("Show QR code"));
    await emit(host, { event: "retry", generation: 1, notice: wait });
    await user.click(await screen.findByRole("button", { name: "Stop retrying" }));
    const alert = await screen.findByRole("alert");
    expect(alert.dataset.code).toBe("throttled");
    expect(screen.queryByRole("button", { name: "Stop retrying" })).toBeNull();
  });

  it("is not shown for a stale generation", async () => {
    const { host } = await open(view.beforeScan);
    const call = held();
    host.makeSecret.mockReturnValue(call.promise);
    await user.click(button("Show QR code"));
    await emit(host, { event: "retry", generation: 0, notice: wait });
    await screen.findByText("Working…");
    expect(screen.queryByRole("button", { name: "Stop retrying" })).toBeNull();
    call.answerWith(answer(view.scan, 2));
    await screen.findByRole("heading", { name: "Scan the QR code" });
  });
});
