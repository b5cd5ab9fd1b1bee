// As ui/src/main.ts marks it: the second frame begins when the first is on the display.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("shown")));
