/** An attachment: empties an input as it leaves the page, as the element itself may live on for a while. */
export function wipe(input: HTMLInputElement | HTMLTextAreaElement) {
  return () => {
    input.value = "";
  };
}
