// The same mark as in ui/src/main.ts: the second frame begins when the first is on the display.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("shown")));
