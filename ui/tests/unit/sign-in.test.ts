// The other ways to sign in, with a scripted shell.

import { cleanup, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { View } from "../../src/host/bindings";
import { answer, everyProblem, problem, usual, view } from "../views";
import { button, held, input, open, shown } from "./page";

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
/** The text of the live region. */
const announced = () => document.querySelector('[aria-live="polite"]')?.textContent?.trim();
const focused = () => document.activeElement;
const token = "eyJhbGciOiJSUzI1NiJ9.eyJ0b2tlbl91c2UiOiJhY2Nlc3MifQ.c2lnbmF0dXJl";

describe("the other ways to sign in", () => {
  it.each([
    ["Forgot password", "forgotPassword", view.passwordReset, "Set a new password"],
    ["Confirm my account", "confirmAccount", view.confirmAccount, "Confirm your account"],
  ] as const)("%s takes along the username typed, once", async (door, command, next, title) => {
    const { host } = await open(answer(view.signIn, 4));
    const call = held();
    host[command].mockReturnValue(call.promise);
    await user.type(input("Username"), "amara");
    await user.dblClick(button(door));
    expect(host[command]).toHaveBeenCalledExactlyOnceWith(4, "amara", "");
    call.answerWith(answer(next, 5));
    await heading(title);
    expect(focused()).toBe(input("Code from the message"));
  });

  it.each([
    ["Forgot password", "forgotPassword"],
    ["Confirm my account", "confirmAccount"],
  ] as const)("%s asks for a username at its field", async (door, command) => {
    const { host } = await open(view.signIn);
    host[command].mockResolvedValue(answer(view.signIn, 2, problem(everyProblem["field-empty"])));
    await user.click(button(door));
    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(focused()).toBe(input("Username")));
    expect(input("Username").getAttribute("aria-invalid")).toBe("true");
    expect(input("Username").getAttribute("aria-describedby")).toContain(alert.id);
  });

  it("Sign in with the browser is offered for managed login only", async () => {
    await open(view.signIn);
    expect(screen.queryByRole("button", { name: "Sign in with the browser" })).toBeNull();
  });

  it.each(["password-may-be-set", "account-confirmed"] as const)(
    "the notice %s is shown and announced",
    async (notice) => {
      const of: View = { ...view.signIn, username: "amara", notice };
      await open(of);
      const title =
        notice === "account-confirmed"
          ? "Your account is confirmed"
          : "Your new password may already be active";
      expect(announced()).toBe(title);
      expect(screen.getAllByText(title)).toHaveLength(2);
      expect(focused()).toBe(input("Password"));
    },
  );
});

describe("the browser", () => {
  const start = async () => {
    const opened = await open(answer(view.browserSignIn, 3));
    const call = held();
    opened.host.signInWithBrowser.mockReturnValue(call.promise);
    await user.type(input("Username"), "amara");
    await user.type(input("Password"), "secret-1");
    await user.dblClick(button("Sign in with the browser"));
    return { ...opened, call };
  };

  it("has a screen at once, sends the texts of its page, and clears the password", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { host, call } = await start();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Continue in your browser");
    expect(focused()).toBe(screen.getByRole("heading", { level: 1 }));
    expect(document.documentElement.outerHTML).not.toContain("secret-1");
    expect(host.signInWithBrowser).toHaveBeenCalledExactlyOnceWith(3, "", {
      lang: "en",
      rightToLeft: false,
      title: expect.stringMatching(/\S/) as string,
      done: expect.stringMatching(/\S/) as string,
      refused: expect.stringMatching(/\S/) as string,
      stray: expect.stringMatching(/\S/) as string,
    });
    await vi.advanceTimersByTimeAsync(600);
    expect(announced()).toBe("");
    call.answerWith(answer(view.accountOfBrowser, 4));
    await heading("Is this the right account?");
  });

  it("is opened once more after a double click, which is announced", async () => {
    const { host } = await start();
    let opened: (nothing: null) => void = () => {};
    host.openBrowserAgain.mockReturnValue(new Promise((resolve) => (opened = resolve)));
    await user.dblClick(button("Open the browser again"));
    expect(host.openBrowserAgain).toHaveBeenCalledExactlyOnceWith(3);
    opened(null);
    const status = screen.getByRole("status");
    await waitFor(() => expect(status.textContent?.trim()).toBe("The browser was opened again."));
    await user.selectOptions(screen.getByRole("combobox"), "Deutsch");
    await waitFor(() =>
      expect(status.textContent?.trim()).toBe("Der Browser wurde noch einmal geöffnet."),
    );
    await user.selectOptions(screen.getByRole("combobox"), "English");
    host.openBrowserAgain.mockRejectedValue(new Error("no browser"));
    await user.click(button("Open the browser again"));
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("didn’t open"));
  });

  it.each([
    ["Cancel", () => user.dblClick(button("Cancel"))],
    ["Escape", () => user.keyboard("{Escape}")],
  ])("is left by %s, with the username as typed; a later answer is ignored", async (_, leave) => {
    const { host, call } = await start();
    host.startOver.mockResolvedValue(answer(view.browserSignIn, 5));
    await leave();
    await heading("Sign in");
    expect(host.startOver).toHaveBeenCalledExactlyOnceWith(3);
    expect(input("Username").value).toBe("amara");
    expect(input("Password").value).toBe("");
    call.answerWith(answer(view.accountOfBrowser, 6));
    await tick();
    expect(screen.queryByRole("heading", { name: "Sign in" })).not.toBeNull();
  });

  it("returns to the sign-in screen with the problem", async () => {
    const { call } = await start();
    call.answerWith(answer(view.browserSignIn, 4, problem(everyProblem["browser-timed-out"])));
    await heading("Sign in");
    expect(screen.getByRole("alert").dataset.code).toBe("browser-timed-out");
  });
});

describe("the browser sign-in of a pool from a file", () => {
  const host = "northwind.auth.eu-central-1.amazoncognito.com";

  it("shows the host before it opens the browser", async () => {
    const { host: shell } = await open(answer(view.importedBrowserSignIn, 3));
    await user.click(button("Sign in with the browser"));
    await heading("Open this sign-in page?");
    expect(shown()).toContain(host);
    expect(shown()).toContain("This pool came from a file");
    expect(shell.signInWithBrowser).not.toHaveBeenCalled();
    await user.click(button("Cancel"));
    await waitFor(() => expect(focused()).toBe(button("Sign in with the browser")));
    await user.click(button("Sign in with the browser"));
    const call = held();
    shell.signInWithBrowser.mockReturnValue(call.promise);
    await user.click(button("Open in the browser"));
    expect(shell.signInWithBrowser).toHaveBeenCalledOnce();
    await heading("Continue in your browser");
    expect(shown()).toContain(host);
  });

  it("opens the browser at once for other pools", async () => {
    const { host: shell } = await open(answer(view.browserSignIn, 3));
    shell.signInWithBrowser.mockReturnValue(held().promise);
    await user.click(button("Sign in with the browser"));
    expect(shell.signInWithBrowser).toHaveBeenCalledOnce();
  });
});

describe("the session that managed login leaves in the browser", () => {
  it.each([
    ["sign-in", { ...view.browserSignIn, browserSession: "new" }],
    ["account", view.accountOfContinuedSession],
    ["done", view.doneByBrowser],
  ] as [string, View][])("can be ended on the screen %s", async (_, start) => {
    const { host } = await open(answer(start, 5));
    let opened: (value: null) => void = () => {};
    host.signOutOfBrowser.mockReturnValue(new Promise((resolve) => (opened = resolve)));
    await user.dblClick(button("Sign out in the browser"));
    expect(host.signOutOfBrowser).toHaveBeenCalledExactlyOnceWith(5);
    opened(null);
    await screen.findByText("When the browser shows the sign-in page", { exact: false });
    host.signOutOfBrowser.mockRejectedValue(new Error("no browser"));
    await user.click(button("Sign out in the browser"));
    await screen.findByText("The browser didn’t open", { exact: false });
  });

  it("is not mentioned when there is none", async () => {
    for (const start of [view.browserSignIn, view.accountOfToken, view.provable]) {
      await open(start);
      expect(screen.queryByRole("button", { name: "Sign out in the browser" })).toBeNull();
      cleanup();
    }
  });

  it("is reported if it existed before", async () => {
    await open(view.accountOfContinuedSession);
    expect(shown()).toContain("The browser was already signed in");
    cleanup();
    await open(view.accountOfBrowser);
    expect(shown()).not.toContain("The browser was already signed in");
  });
});

describe("the unusual settings of the connection", () => {
  const facts = () => screen.queryByRole("region", { name: "Connection" })?.textContent ?? "";

  it("are shown before anything is typed", async () => {
    await open(view.unusualSignIn);
    for (const text of [
      "https://cognito.northwind.example",
      "proxy.northwind.example:8080 (from HTTPS_PROXY)",
      "/etc/ssl/northwind/certificate-authorities.pem",
      "The password itself is sent.",
    ])
      expect(facts()).toContain(text);
    await user.click(button("Use an access token"));
    expect(facts()).toContain("https://cognito.northwind.example");
  });

  it.each([
    [{ of: "pool" }, "proxy.example:1"],
    [{ of: "system" }, "proxy.example:1 (system setting)"],
  ] as const)("name the origin of the proxy: %o", async (proxySource, text) => {
    const connection = { ...usual, proxy: "proxy.example:1", proxySource };
    await open({ ...view.accountOfToken, connection });
    expect(facts().replace(/\s+/g, " ").trim()).toBe(`Connection Proxy ${text}`);
  });

  it("take no room if there are none", async () => {
    await open(view.signIn);
    expect(facts()).toBe("");
  });
});

describe("an access token", () => {
  const paste = async () => {
    await user.click(button("Use an access token"));
    expect(focused()).toBe(input("Access token"));
    await user.paste(token);
  };

  it("is cleared when it is sent, and sent once", async () => {
    const { host } = await open(view.signIn);
    const call = held();
    host.useToken.mockReturnValue(call.promise);
    await paste();
    expect(shown()).toContain(`${token.length} characters`);
    const field = input("Access token");
    await user.dblClick(button("Continue"));
    expect(field.value).toBe("");
    expect(host.useToken).toHaveBeenCalledExactlyOnceWith(1, token);
    call.answerWith(answer(view.accountOfToken, 2));
    await heading("Is this the right account?");
    expect(document.documentElement.outerHTML).not.toContain(token);
  });

  it("is cleared when it is refused, and its field takes the focus", async () => {
    const { host } = await open(view.signIn);
    host.useToken.mockResolvedValue(answer(view.signIn, 2, problem(everyProblem["token-over"])));
    await paste();
    await user.keyboard("{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("2 hours ago");
    await waitFor(() => expect(focused()).toBe(input("Access token")));
    expect(input("Access token").value).toBe("");
    expect(input("Access token").getAttribute("aria-invalid")).toBe("true");
  });

  it("focuses its field after a problem that is not about it", async () => {
    const { host } = await open(view.signIn);
    host.useToken.mockResolvedValue(answer(view.signIn, 2, problem(everyProblem.unreachable)));
    await paste();
    await user.click(button("Continue"));
    await screen.findByRole("alert");
    await waitFor(() => expect(focused()).toBe(input("Access token")));
    expect(input("Access token").getAttribute("aria-invalid")).toBeNull();
  });

  it.each([
    ["Cancel", () => user.click(button("Cancel"))],
    ["Escape", () => user.keyboard("{Escape}")],
  ])("is gone after %s, the problem too, and the focus is where it came from", async (_, leave) => {
    const { host } = await open(view.signIn);
    host.useToken.mockResolvedValue(
      answer(view.signIn, 2, problem(everyProblem["token-malformed"])),
    );
    await paste();
    const field = input("Access token");
    await user.keyboard("{Enter}");
    await screen.findByRole("alert");
    await user.paste(token);
    await leave();
    await heading("Sign in");
    expect(field.value).toBe("");
    expect(screen.queryByRole("alert")).toBeNull();
    await waitFor(() => expect(focused()).toBe(button("Use an access token")));
  });

  it("can be cancelled during the lookup", async () => {
    const { host } = await open(view.signIn);
    const call = held();
    host.useToken.mockReturnValue(call.promise);
    host.startOver.mockResolvedValue(answer(view.signIn, 2));
    await paste();
    await user.keyboard("{Enter}");
    await user.click(button("Cancel"));
    expect(host.startOver).toHaveBeenCalledExactlyOnceWith(1);
    call.answerWith(answer(view.accountOfToken, 3));
    await heading("Sign in");
    expect(screen.queryByRole("heading", { name: "Is this the right account?" })).toBeNull();
  });

  it("is shown without an earlier problem", async () => {
    await open(answer(view.signIn, 1, problem(everyProblem["incorrect-credentials"])));
    await user.click(button("Use an access token"));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the account", () => {
  it("is shown before anything is changed, and accepted once", async () => {
    const { host } = await open(view.accountOfToken);
    expect(shown()).toContain(view.accountOfToken.account);
    expect(shown()).toContain(view.accountOfToken.username);
    expect(shown()).not.toContain("This replaces your current authenticator app");
    const call = held();
    host.acceptAccount.mockReturnValue(call.promise);
    await user.dblClick(button("Add authenticator app"));
    expect(host.acceptAccount).toHaveBeenCalledExactlyOnceWith(1);
    call.answerWith(answer(view.beforeScan, 2));
    await heading("Before you scan");
  });

  it("is shown with a warning that its authenticator is replaced, and can be rejected", async () => {
    const { host } = await open(view.accountOfBrowser);
    expect(shown()).toContain("This replaces your current authenticator app");
    host.startOver.mockResolvedValue(answer(view.signIn, 2));
    await user.dblClick(button("Use another account"));
    expect(host.startOver).toHaveBeenCalledExactlyOnceWith(1);
    await heading("Sign in");
  });
});

describe("a code that was sent", () => {
  it("is sent as typed, with spaces, and only on request", async () => {
    const { host } = await open(view.sentCode);
    expect(shown()).toContain("+*******0958 by text message");
    const call = held();
    host.sendCode.mockReturnValue(call.promise);
    await user.keyboard("4071 3829");
    expect(host.sendCode).not.toHaveBeenCalled();
    const field = input("Code from the message");
    await user.dblClick(button("Continue"));
    expect(host.sendCode).toHaveBeenCalledExactlyOnceWith(1, "4071 3829");
    call.answerWith(answer(view.beforeScan, 2));
    await heading("Before you scan");
    expect(field.value).toBe("");
  });

  it("is selected when it was wrong", async () => {
    const { host } = await open(view.sentCodeSomewhere);
    host.sendCode.mockResolvedValue(
      answer(view.sentCodeSomewhere, 2, problem(everyProblem["sent-code-wrong"])),
    );
    await user.keyboard("407138{Enter}");
    await screen.findByRole("alert");
    const field = input("Code from the message");
    await waitFor(() => expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]));
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });

  it("starts empty for another channel", async () => {
    const { host } = await open(view.sentCode);
    host.sendCode.mockResolvedValue(answer(view.sentCodeSomewhere, 2));
    await user.keyboard("407138");
    await user.click(button("Continue"));
    await heading("Check your email");
    expect(input("Code from the message").value).toBe("");
    expect(focused()).toBe(input("Code from the message"));
  });
});

describe("the choice of factor", () => {
  it("sends the chosen one once", async () => {
    const { host } = await open({ ...view.factorChoice, factors: ["software-token", "sms"] });
    expect(screen.queryByRole("button", { name: "Email" })).toBeNull();
    const call = held();
    host.chooseFactor.mockReturnValue(call.promise);
    await user.dblClick(button("Text message"));
    await user.click(button("Authenticator app"));
    expect(host.chooseFactor).toHaveBeenCalledExactlyOnceWith(1, "sms");
    await waitFor(() => expect(button("Text message").getAttribute("aria-busy")).toBe("true"), {
      timeout: 1500,
    });
    expect(button("Authenticator app").getAttribute("aria-busy")).toBe("false");
    call.answerWith(answer(view.sentCode, 2));
    await heading("Check your text messages");
  });
});

describe("a password reset", () => {
  it("sends code and new password once, and clears both", async () => {
    const { host } = await open(view.passwordReset);
    expect(shown()).toContain("a***@n*** by email");
    const call = held();
    host.resetPassword.mockReturnValue(call.promise);
    await user.keyboard("407138");
    await user.type(input("New password"), "Harbour-1");
    const fields = [input("Code from the message"), input("New password")];
    await user.dblClick(button("Set password"));
    expect(host.resetPassword).toHaveBeenCalledExactlyOnceWith(1, "407138", "Harbour-1");
    call.answerWith(answer(view.beforeScan, 2));
    await heading("Before you scan");
    expect(fields.map(({ value }) => value)).toEqual(["", ""]);
  });

  it.each([
    ["sent-code-expired", "Code from the message"],
    ["password-refused", "New password"],
  ] as const)("moves to the field after %s and keeps the other", async (code, name) => {
    const { host } = await open(view.passwordReset);
    host.resetPassword.mockResolvedValue(
      answer(view.passwordReset, 2, problem(everyProblem[code])),
    );
    await user.keyboard("407138");
    await user.type(input("New password"), "Harbour-1{Enter}");
    await screen.findByRole("alert");
    await waitFor(() => expect(focused()).toBe(input(name)));
    expect(input("Code from the message").value).toBe("407138");
    expect(input("New password").value).toBe("Harbour-1");
  });

  it("distinguishes a required reset from a forgotten password", async () => {
    await open(view.passwordResetRequired);
    await heading("You must reset your password");
    expect(shown()).toContain("by email or text message");
    expect(shown()).not.toContain("whether there is such an account");
  });
});

describe("another code", () => {
  it("can be requested thirty seconds after the first; the button keeps the focus", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { host } = await open(view.passwordReset);
    const timed = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const again = button("Send another code");
    expect(again.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("timer").textContent).toBe("Available in 30 seconds");
    expect(again.getAttribute("aria-describedby")).toBe(screen.getByRole("timer").id);
    again.focus();
    await timed.keyboard("{Enter}");
    expect(host.sendCodeAgain).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByRole("timer").textContent).toBe("Available in 10 seconds");
    await vi.advanceTimersByTimeAsync(10_500);
    expect(screen.queryByRole("timer")).toBeNull();
    expect(again.getAttribute("aria-disabled")).toBeNull();
    expect(focused()).toBe(again);
  });

  it("is requested once, and its destination is announced each time", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { host } = await open(view.confirmAccount);
    const timed = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const sent = { ...view.confirmAccountSent, passwordKept: false };
    const status = () => screen.getByRole("status");
    expect(status().textContent?.trim()).toBe("");
    host.sendCodeAgain.mockResolvedValue(answer(sent, 2));
    await timed.dblClick(button("Send a code"));
    await waitFor(() => expect(status().textContent).toContain("a***@n*** by email"));
    expect(host.sendCodeAgain).toHaveBeenCalledExactlyOnceWith(1);
    const first = status().querySelector("span");
    await vi.advanceTimersByTimeAsync(30_500);
    host.sendCodeAgain.mockResolvedValue(answer(sent, 3));
    await timed.click(button("Send another code"));
    await waitFor(() => expect(status().querySelector("span")).not.toBe(first));
    expect(status().textContent).toContain("a***@n*** by email");
    expect(host.sendCodeAgain).toHaveBeenCalledTimes(2);
  });

  it("can be requested at once if none was sent", async () => {
    const { host } = await open(view.confirmAccount);
    host.sendCodeAgain.mockResolvedValue(
      answer(view.confirmAccount, 2, problem(everyProblem["code-not-sent"])),
    );
    await user.click(button("Send a code"));
    expect((await screen.findByRole("alert")).dataset.code).toBe("code-not-sent");
    expect(screen.getByRole("status").textContent?.trim()).toBe("");
    expect(button("Send a code").getAttribute("aria-disabled")).toBeNull();
  });
});

describe("confirming an account", () => {
  it("sends the code and shows the next view", async () => {
    const { host } = await open(view.confirmAccountSent);
    expect(shown()).toContain("Your sign-in then continues automatically.");
    host.confirmCode.mockResolvedValue(answer(view.accountConfirmed, 2));
    const field = input("Code from the message");
    await user.keyboard("407138{Enter}");
    expect(host.confirmCode).toHaveBeenCalledExactlyOnceWith(1, "407138");
    await heading("Sign in");
    expect(field.value).toBe("");
    expect(announced()).toBe("Your account is confirmed");
  });

  it("selects an expired code", async () => {
    const { host } = await open(view.confirmAccount);
    expect(shown()).toContain("Then sign in with your password.");
    host.confirmCode.mockResolvedValue(
      answer(view.confirmAccount, 2, problem(everyProblem["sent-code-expired"])),
    );
    await user.keyboard("407138");
    await user.click(button("Confirm"));
    await screen.findByRole("alert");
    await waitFor(() => expect(focused()).toBe(input("Code from the message")));
  });
});

describe("the proof", () => {
  const unfold = () => user.click(button("Test your sign-in now (optional)"));

  it("is collapsed at first, and absent if none is offered", async () => {
    await open(view.provable);
    expect(focused()).toBe(screen.getByRole("heading", { level: 1 }));
    expect(screen.queryByLabelText("Password")).toBeNull();
    await unfold();
    expect(focused()).toBe(input("Password"));
    await user.type(input("Password"), "secret-1");
    await user.keyboard("{Escape}");
    expect(screen.queryByLabelText("Password")).toBeNull();
    expect(focused()).toBe(button("Test your sign-in now (optional)"));
    expect(document.documentElement.outerHTML).not.toContain("secret-1");
  });

  it("is sent once at the sixth digit, is announced, and clears its fields", async () => {
    const { host } = await open(view.provable);
    await unfold();
    const call = held();
    host.prove.mockReturnValue(call.promise);
    await user.keyboard("secret-1");
    await user.type(input("Six-digit code"), "492039");
    await user.click(button("Test sign-in"));
    expect(host.prove).toHaveBeenCalledExactlyOnceWith(1, "secret-1", "492039");
    const fields = [input("Password"), input("Six-digit code")];
    call.answerWith(answer(view.proved, 2));
    await screen.findByText("It works");
    expect(focused()).toBe(screen.getByText("It works").closest("[tabindex]"));
    expect(fields.map(({ value }) => value)).toEqual(["", ""]);
    expect(screen.queryByRole("button", { name: "Test your sign-in now (optional)" })).toBeNull();
  });

  it("does not send a code without a password automatically", async () => {
    const { host } = await open(view.provable);
    await unfold();
    await user.type(input("Six-digit code"), "492039");
    expect(host.prove).not.toHaveBeenCalled();
  });

  it.each([
    ["code-used", "Six-digit code"],
    ["incorrect-credentials", "Password"],
  ] as const)("moves to the field after %s", async (code, name) => {
    const { host } = await open(view.provable);
    await unfold();
    host.prove.mockResolvedValue(answer(view.provable, 2, problem(everyProblem[code])));
    await user.keyboard("secret-1");
    await user.type(input("Six-digit code"), "492039");
    await screen.findByRole("alert");
    await waitFor(() => expect(focused()).toBe(input(name)));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("each of the new screens", () => {
  const screens = [
    view.sentCode,
    view.factorChoice,
    view.passwordReset,
    view.confirmAccount,
    view.accountOfToken,
  ];

  it.each(screens)("$stage belongs to the step Sign in", async (of) => {
    await open(of);
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain("Sign in");
  });

  it.each(screens)("$stage can be left during a command, once", async (of) => {
    const { host, enrolment } = await open(of);
    const never = held().promise;
    host.sendCode.mockReturnValue(never);
    void enrolment.send("sendCode", "");
    host.startOver.mockResolvedValue(answer(view.signIn, 2));
    await user.dblClick(screen.getByRole("button", { name: /Start over|Use another account/ }));
    expect(host.startOver).toHaveBeenCalledExactlyOnceWith(1);
    await heading("Sign in");
  });
});
