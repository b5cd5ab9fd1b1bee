// `tauri icon` also draws icons for phones, which this app has no use for.

import { rmSync } from "node:fs";

for (const folder of ["android", "ios"]) {
  rmSync(new URL(`../../icons/${folder}`, import.meta.url), { recursive: true, force: true });
}
