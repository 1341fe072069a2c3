/** Where one panel of a figure stands: its left and top end in pixels from the corner of the plot, and its room. */
export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How panels share a sheet. */
export interface PanelRoom {
  readonly width: number;
  /** The least width at which a panel can still be read; more panels than fit go on in the next row. */
  readonly narrowest: number;
  /** Height of every panel, head and foot included. */
  readonly height: number;
  readonly gap: number;
}

/** Panels of one size in rows from the left, as many side by side as can be read; rows as even as may be. */
export function panelsIn(count: number, { width, narrowest, height, gap }: PanelRoom): readonly Panel[] {
  const most = Math.max(1, Math.min(count, Math.floor((width + gap) / (narrowest + gap))));
  const across = Math.ceil(count / Math.ceil(count / most));
  const each = (width - gap * (across - 1)) / across;
  return Array.from({ length: count }, (_, at) => ({
    left: (at % across) * (each + gap),
    top: Math.floor(at / across) * (height + gap),
    width: each,
    height,
  }));
}

/** Height of all panels together. */
export const heightOf = (panels: readonly Panel[]): number =>
  panels.reduce((most, { top, height }) => Math.max(most, top + height), 0);
