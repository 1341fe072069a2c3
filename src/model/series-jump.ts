/** A yearly change by this factor in a cell of this size is more often a register than an economy. */
export const seriesJump = { factor: 1.5, size: 1000 } as const;
