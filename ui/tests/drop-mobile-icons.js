// Deletes the icons for phones that `tauri icon` also makes.

import { rmSync } from "node:fs";

for (const folder of ["android", "ios"]) {
  rmSync(new URL(`../../icons/${folder}`, import.meta.url), { recursive: true, force: true });
}
