import type { Layer } from "./theme.ts";

/** The same layers with dashed strokes: what is drawn so is in doubt. */
export const dashed = (layers: readonly Layer[]): readonly Layer[] =>
  layers.map((layer) => ({ ...layer, mark: { ...(layer.mark as Layer), strokeDash: [4, 3] } }));
