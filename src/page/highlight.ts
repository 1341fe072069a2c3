import { all } from "./page-state.ts";

/** Lets the marks of one region stand out: those of the others turn faint; an empty id lets all of them stand out. */
export function highlighted(within: ParentNode, region: string): void {
  for (const mark of all<SVGElement>("[data-region]", within))
    mark.classList.toggle("faint", region !== "" && mark.dataset.region !== region);
}
