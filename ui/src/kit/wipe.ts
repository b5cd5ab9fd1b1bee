/** An attachment that empties an input when it leaves the page, as the element itself may stay in memory. */
export function wipe(input: HTMLInputElement | HTMLTextAreaElement) {
  return () => {
    input.value = "";
  };
}
