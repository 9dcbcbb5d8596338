import type { Plugin } from "vite";

/**
 * Bootstrap's colours and what Stash's theme has in their place (with the shades Bootstrap derives for hover and border).
 * Stash sets Bootstrap's Sass variables; replacing the compiled values comes to the same without a Sass compiler.
 */
const colours: Readonly<Record<string, string>> = {
  "#007bff": "#137cbd",
  "#0069d9": "#10659a",
  "#0062cc": "#0e5e8f",
  "#0056b3": "#48aff0",
  "#005cbf": "#0d5683",
  "#6c757d": "#394b59",
  "#5a6268": "#2b3843",
  "#545b62": "#26323c",
  "#4e555b": "#212c34",
  "#28a745": "#0f9960",
  "#218838": "#0c764a",
  "#1e7e34": "#0b6b43",
  "#ffc107": "#d9822b",
  "#e0a800": "#be6f20",
  "#d39e00": "#b4691e",
  "#dc3545": "#db3737",
  "#c82333": "#c62424",
  "#bd2130": "#bb2222",
  "#343a40": "#394b59",
};

/** The compiled stylesheet of Bootstrap in Stash's colours. Muted text is lighter than the secondary colour it shares. */
export function inStashColours(css: string): string {
  return css
    .replace(/(\.text-muted\s*\{\s*color:\s*)#6c757d/g, "$1#bfccd6")
    .replace(/#[0-9a-f]{6}\b/g, (colour) => colours[colour] ?? colour);
}

/** Vite plugin that does so for bootstrap.css and leaves every other module alone. */
export function bootstrapColours(): Plugin {
  return {
    name: "bootstrap-colours",
    enforce: "pre",
    transform: (code, id) => (/\/bootstrap\/.*\.css$/.test(id) ? inStashColours(code) : null),
  };
}
