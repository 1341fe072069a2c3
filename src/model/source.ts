/** Where figures come from, as printed under them. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  /** When the publisher plans to bring it up to date, `2026-11-30`; undefined where nothing is announced. */
  readonly nextUpdate?: string;
  readonly address: string;
  readonly licence: string;
  readonly howRead: string;
  readonly notes: string;
}
