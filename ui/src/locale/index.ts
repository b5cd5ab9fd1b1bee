// The texts of the page, in the language in use.

import type { Channel, ReturnWords } from "../host/bindings";
import { isMessage, spokenLanguage, t } from "./language.svelte";
import { isRightToLeft } from "./languages";
import type { WindowMessages } from "./messages";

export type { FieldName } from "./problems";
export { checkWords, fieldName, speak, t, wordsOf } from "./language.svelte";

/** The messages without arguments whose ids begin so. */
type Plain<Prefix extends string> = Extract<keyof WindowMessages, `${Prefix}-${string}`>;

/** The name of a standard attribute of Cognito. Other attributes are shown by their own names. */
export function attributeName(attribute: string): string {
  const id = `attribute-${attribute}`;
  return isMessage(id) ? t(id as Plain<"attribute">) : attribute;
}

/** The format that Cognito requires of an attribute, if it requires one. */
export function attributeHint(attribute: string): string | undefined {
  const id = `attribute-hint-${attribute}`;
  return isMessage(id) ? t(id as Plain<"attribute-hint">) : undefined;
}

/** That Cognito sent a code. It masks the destination, and does not always report it. */
export function delivered(channel: Channel, destination: string | null): string {
  return destination === null
    ? t("delivered-unnamed", { channel })
    : t("delivered", { channel, destination });
}

/** The texts of the page that the browser shows after managed login. */
export function returnWords(): ReturnWords {
  const language = spokenLanguage();
  return {
    lang: language,
    rightToLeft: isRightToLeft(language),
    title: t("browser-page-title"),
    done: t("browser-page-done"),
    refused: t("browser-page-refused"),
    stray: t("browser-page-outdated"),
  };
}
