// The host of managed login, as the browser's address bar shows it.

import type { PoolCard } from "../../host/bindings";

export const loginHost = (pool: PoolCard): string =>
  pool.form.loginDomain.replace(/^https?:\/\//, "").replace(/\/$/, "");
