// The page that shows the pictures: one row per state, filters at the top. Beside them those of the real window, where the
// window tests have left some of the same state.

export interface Row {
  name: string;
  pictures: { file: string; language: string; scheme: string; size: string }[];
}

const style = `
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
  body { margin: 0 1.5rem 3rem; }
  header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 1rem; padding: 0.75rem 0; background: Canvas; }
  h2 { margin: 2rem 0 0.5rem; font-size: 1rem; }
  .row { display: flex; gap: 0.75rem; overflow-x: auto; align-items: start; }
  figure { margin: 0; flex: none; }
  img { display: block; block-size: 20rem; inline-size: auto; border: 1px solid GrayText; background: Canvas; }
  figcaption { font-size: 0.75rem; color: GrayText; }
  .off { display: none; }
`;

const script = `
  const boxes = [...document.querySelectorAll("header input")];
  const show = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    for (const figure of document.querySelectorAll("figure"))
      figure.classList.toggle("off", figure.dataset.looks.split(" ").some((look) => off.has(look)));
  };
  for (const box of boxes) box.addEventListener("change", show);
`;

/** A picture as an HTML figure, which the filters know by its looks. */
function figure(file: string, name: string, looks: readonly string[]): string {
  const caption = looks.join(" ");
  return `<figure data-looks="${caption}"><a href="${file}"><img src="${file}" alt="${name}, ${caption}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
}

/** `real`: files of the real window, `state.language.scheme.size.png`, and `from` where they are. */
export function galleryPage(rows: readonly Row[], real: readonly string[], from: string): string {
  const looks = rows[0]?.pictures.flatMap(({ language, scheme, size }) => [language, scheme, size]);
  if (real.length > 0) looks?.push("window");
  const filters = [...new Set(looks)].map(
    (look) => `<label><input type="checkbox" value="${look}" checked> ${look}</label>`,
  );
  const sections = rows.map(({ name, pictures }) => {
    const figures = pictures.map(({ file, language, scheme, size }) =>
      figure(file, name, [language, scheme, size]),
    );
    for (const file of real) {
      const [state, ...looks] = file.replace(/\.png$/, "").split(".");
      if (state === name) figures.push(figure(`${from}/${file}`, name, [...looks, "window"]));
    }
    return `<h2 id="${name}">${name}</h2>\n<div class="row">${figures.join("")}</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Cognito Enroll: every screen</title>
<style>${style}</style>
<header><strong>${rows.length} states</strong> ${filters.join(" ")}</header>
${sections.join("\n")}
<script>${script}</script>
</html>
`;
}
