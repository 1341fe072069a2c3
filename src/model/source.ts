/** Where figures come from, as printed under them. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly address: string;
  readonly licence: string;
  readonly howRead: string;
  readonly notes: string;
}
